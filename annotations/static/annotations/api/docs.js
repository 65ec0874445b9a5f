/**
 * The API's reference, drawn by Swagger UI, with the session's CSRF token on writes.
 */

const place = document.getElementById("reference");

/** @returns {string} the CSRF cookie's value, "" for a stranger */
function token() {
  const name = `${place.dataset.csrfCookie}=`;
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(name));
  return found ? found.slice(name.length) : "";
}

globalThis.SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor(request) {
    if (token()) request.headers["X-CSRFToken"] = token();
    return request;
  },
});
