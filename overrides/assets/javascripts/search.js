// The search box: a dialog over any page, and the page that it has of its own. The words are looked for by a worker,
// which is started, with the index, when somebody first wants to search.
(() => {
  const settings = JSON.parse(document.getElementById("search-settings").textContent);
  const home = new URL(settings.root, location.href);
  let worker;
  let asked = 0;

  function start() {
    if (!worker) {
      worker = new Worker(settings.worker);
      worker.postMessage({ index: new URL("search/search_index.json", home).href });
    }
    return worker;
  }

  function find(query) {
    const id = (asked += 1);
    return new Promise((resolve) => {
      const listen = ({ data }) => {
        if (data.id === id) {
          worker.removeEventListener("message", listen);
          resolve(data.pages);
        }
      };
      start().addEventListener("message", listen);
      worker.postMessage({ id, query });
    });
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  // Parts of a text, some of which were looked for.
  const marked = (parts) => parts.map(({ text, hit }) => (hit ? element("mark", "", text) : text));

  function link(doc, className = "") {
    const made = element("a", className, ...marked(doc.title));
    made.href = new URL(doc.location, home).href;
    return made;
  }

  function entry([page, ...sections]) {
    const item = element("li", "ms-search__page", link(page, "ms-search__link"));
    for (const doc of [page, ...sections]) {
      if (doc.text.length === 0 && doc === page) {
        continue;
      }
      const line = element("p", "ms-search__line");
      if (doc !== page) {
        line.append(link(doc), " ");
      }
      line.append(...marked(doc.text));
      item.append(line);
    }
    return item;
  }

  function status(query, count) {
    if (!query) {
      return settings.words.start;
    }
    const words = count === 0 ? "none" : count === 1 ? "one" : "other";
    return settings.words[words].replace("#", count);
  }

  for (const form of document.querySelectorAll("form[data-search]")) {
    const box = form.parentElement;
    const input = form.elements.q;
    let latest = 0;

    const show = async () => {
      const turn = (latest += 1);
      const query = input.value.trim();
      const pages = query ? await find(query) : [];
      if (turn === latest) {
        box.querySelector("[role=status]").textContent = status(query, pages.length);
        box.querySelector("ol").replaceChildren(...pages.map(entry));
      }
    };

    input.addEventListener("focus", start);
    input.addEventListener("input", show);
    if ("searchPage" in form.dataset) {
      input.value = new URLSearchParams(location.search).get("q") || "";
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        history.replaceState(null, "", `?${new URLSearchParams({ q: input.value })}`);
      });
      show();
    }
  }

  const dialog = document.querySelector("[data-search-dialog]");
  const opener = document.querySelector("[data-search-open]");

  function open(event) {
    if (dialog.showModal && !document.querySelector("[data-search-page]")) {
      event.preventDefault();
      dialog.showModal();
      const input = dialog.querySelector("input");
      input.select();
      input.dispatchEvent(new Event("input"));
    }
  }

  opener.addEventListener("click", open);
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  // A click on the dialog itself is one beside its content, on the backdrop.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      opener.click();
      event.preventDefault();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      moveAmongResults(event);
    }
  });

  function moveAmongResults(event) {
    const box = event.target.closest(".ms-search");
    if (!box) {
      return;
    }
    const stops = [...box.querySelectorAll("input, ol a")];
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  }
})();
