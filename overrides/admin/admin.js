// Starts the form editor (Sveltia CMS) in the editor's language, with the configuration made for it, and sees that it
// speaks to this site and to GitHub's API only.

import { yamlText } from "./yaml.js";

const PREFERENCES = "sveltia-cms.prefs";
const CHOICE = "form-editor.language";
// The form editor's own name for each language.
const INTERFACES = { zh: "zh-CN", en: "en-US" };
const API = "https://api.github.com";

const preferences = () => JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");

/** Return the language asked for, else the one chosen before, else the first of the browser's that there is. */
function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wishes = [asked, preferences().locale, localStorage.getItem(CHOICE), ...navigator.languages].filter(Boolean);
  return wishes.map((wish) => wish.slice(0, 2)).find((wish) => wish in INTERFACES) ?? document.documentElement.lang;
}

/**
 * Let the form editor follow the browser, and the browser wish for this language. Were it to know of a choice, it would
 * offer the browser's own language again, without that of the fields.
 */
function speak(language) {
  document.documentElement.lang = language;
  localStorage.setItem(CHOICE, language);
  localStorage.setItem(PREFERENCES, JSON.stringify({ ...preferences(), locale: "auto" }));
  Object.defineProperty(navigator, "languages", { value: [INTERFACES[language]] });
  Object.defineProperty(navigator, "language", { value: INTERFACES[language] });
}

/** Change the language where one is: the address of an entry stands behind the “#”. */
function changeHere(event) {
  event.preventDefault();
  history.replaceState(null, "", event.currentTarget.search + location.hash);
  location.reload();
}

/** Answer what is asked of other hosts at once: whether GitHub has an outage, for instance. Nothing leaves for there. */
function stayHere() {
  const { fetch } = window;
  window.fetch = async (input, options) => {
    const { origin, protocol, pathname } = new URL(input.url ?? input, location.href);
    const isHere = origin === location.origin || ["blob:", "data:"].includes(protocol);
    if (!isHere && origin !== API) return new Response("{}", { status: 503 });
    const response = await fetch(input, options);
    return origin === API && !pathname.endsWith("/graphql") ? withoutPictures(response) : response;
  };
}

/** Return an answer of GitHub without the addresses of people's pictures, which lie on another host. */
async function withoutPictures(response) {
  if (response.status !== 200 || !response.headers.get("content-type")?.includes("json")) return response;
  const text = (await response.text()).replace(/"avatar_url":\s*"[^"]*"/g, '"avatar_url":""');
  return new Response(text, { status: response.status, headers: response.headers });
}

stayHere();
const language = chosenLanguage();
speak(language);
document.querySelectorAll(".bar__language").forEach((link) => link.addEventListener("click", changeHere));

const [{ init, registerCustomFormat }, config] = await Promise.all([
  import("cms"),
  fetch(`config.${language}.json`).then((response) => response.json()),
]);
registerCustomFormat("yaml", "yml", { toFile: yamlText });
await init({ config: { ...config, logo: { src: document.querySelector("link[rel=icon]").href } } });
