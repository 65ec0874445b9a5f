/**
 * Cards that a person puts away for good, on this device.
 */

for (const button of document.querySelectorAll("[data-dismiss]")) {
  const card = document.getElementById(button.dataset.dismiss);
  const key = `factcheck:dismissed:${card.id}`;
  card.hidden = localStorage.getItem(key) === "yes";
  button.addEventListener("click", () => {
    localStorage.setItem(key, "yes");
    card.hidden = true;
    document.getElementById("main").focus();
  });
}
