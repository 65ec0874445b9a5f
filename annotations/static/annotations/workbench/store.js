/**
 * What this browser keeps of one person's work until the server has it: a database of
 * its own for each person, so that nobody sends another's words.
 */

import { gettext } from "./gettext.js";
import { page } from "./page.js";

/** Writes that were made and not answered; words that were typed and not saved. */
export const WRITES = "writes";
export const JOTTINGS = "jottings";

const VERSION = 1;

let failed = false;

/** @returns {boolean} whether this browser keeps what it is given */
export const isStored = () => !failed;

/** @type {Promise<IDBDatabase | null>} null where the browser keeps nothing */
const database = new Promise((resolve) => {
  try {
    const asked = indexedDB.open(`factcheck:${page.person}`, VERSION);
    asked.onupgradeneeded = () => {
      for (const name of [WRITES, JOTTINGS]) {
        asked.result.createObjectStore(name, { keyPath: "key" });
      }
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  } catch {
    resolve(null);
  }
});

/** @param {string} name of the store @param {{key: string}} record */
export const put = (name, record) => change(name, (store) => end(store.put(record)));

/** @param {string} name @param {string} key */
export const remove = (name, key) => change(name, (store) => end(store.delete(key)));

/** Nothing more comes: written also when the page ends before it hears of it. */
const end = (asked) => asked.transaction.commit?.();

/** @param {string} name @returns {Promise<object[]>} every record, of every tab */
export async function all(name) {
  const db = await database;
  if (!db) return [];
  return new Promise((resolve) => {
    const asked = db.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve([]);
  });
}

/**
 * Make the records of a tab that is gone this tab's own. Of two tabs that try, one gets
 * them: the transactions follow one another.
 * @param {string} name of the store
 * @param {string} owner
 * @param {string} heir
 * @returns {Promise<object[]>} what was taken over
 */
export async function takeOver(name, owner, heir) {
  const taken = [];
  await change(name, (store) => {
    const asked = store.openCursor();
    asked.onsuccess = () => {
      const cursor = asked.result;
      if (!cursor) return;
      if (cursor.value.tab === owner) {
        taken.push({ ...cursor.value, tab: heir });
        cursor.update(taken.at(-1));
      }
      cursor.continue();
    };
  });
  return taken;
}

/**
 * One transaction. A disk that is full or closed to us holds nobody up: the words are
 * sent all the same, and leaving the page asks first.
 */
async function change(name, act) {
  try {
    const db = await database;
    if (!db) throw new Error(gettext("This browser keeps nothing."));
    await new Promise((resolve, reject) => {
      const transaction = db.transaction(name, "readwrite");
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(name));
    });
    failed = false;
  } catch {
    failed = true;
  }
}
