// The search box: a dialog over any page, and the page that it has of its own. The words are looked for by a worker,
// which is started, with the index, when somebody first wants to search. Opened from a file, where the browser allows
// neither a worker nor fetching, both come as scripts.
(() => {
  const settings = JSON.parse(document.getElementById("search-settings").textContent);
  const { words } = settings;
  const home = new URL(settings.root, location.href);
  const AT_ONCE = 10;
  const addressOf = (index) => new URL(`search/${index}`, home).href;
  let find;
  let kindsKnown;
  let progress = {};

  function start() {
    if (!find) {
      find = settings.offline ? withScripts() : withWorker();
      const first = find({ index: addressOf("search_index.json") });
      kindsKnown = first.then(({ kinds }) => kinds);
      first.then(loadParts);
    }
  }

  // A long index comes in parts, one after another: with each, what was asked is answered anew.
  async function loadParts(state) {
    progress = state;
    for (let number = 2; number <= state.parts; number += 1) {
      progress = await find({ part: addressOf(`search_index-${number}.json`) });
      document.dispatchEvent(new Event("search-progress"));
    }
  }

  function withWorker() {
    const worker = new Worker(settings.worker);
    const asking = [];
    worker.addEventListener("message", ({ data }) => asking[data.id](data));
    return (question) =>
      new Promise((resolve) => {
        worker.postMessage({ id: asking.push(resolve) - 1, ...question });
      });
  }

  function withScripts() {
    const loaded = load(settings.worker);
    const files = ({ index, part }) => [index, part].filter(Boolean).map((file) => load(file.replace(/json$/, "js")));
    return (question) => Promise.all([loaded, ...files(question)]).then(() => reply(question));
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: address, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  function button(text, act) {
    const made = element("button", "ms-search__action", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // A word of the interface with its values put in.
  const filled = (word, values) => word.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const counted = (n) => filled(n === 1 ? words.one : words.other, { n });
  const titleOf = (kind) => (settings.kinds.find((entry) => entry.kind === kind) || { title: "" }).title;

  // Parts of a text, some of which were looked for; in another language than the page's it may run the other way.
  const marked = (parts) => parts.map(({ text, hit }) => (hit ? element("mark", "", text) : text));
  const isolated = (parts) => element("bdi", "", ...marked(parts));

  function link(doc, className = "") {
    const made = element("a", className, isolated(doc.title));
    made.href = new URL(doc.location, home).href;
    return made;
  }

  function entry({ kind, docs: [first, ...sections] }) {
    const main = link(first, "ms-search__link");
    // In one piece: the link is a flex box, in which blanks between its parts would be lost.
    main.replaceChildren(element("span", "ms-capital", ...main.childNodes));
    const head = element("div", "ms-search__head", main);
    if (titleOf(kind)) {
      head.append(element("span", "ms-search__kind", titleOf(kind)));
    }
    const item = element("li", "ms-search__hit", head);
    for (const doc of [first, ...sections]) {
      if (doc.text.length === 0 && doc === first) {
        continue;
      }
      const line = element("p", "ms-search__line");
      if (doc !== first) {
        line.append(link(doc), " ");
      }
      line.append(isolated(doc.text));
      item.append(line);
    }
    return item;
  }

  // What is told of an answer: how many hits, and where they are not quite what was asked for.
  function told(query, kind, { total, counts, instead, isPartial }) {
    if (counts[""] === 0) {
      return [filled(words.none, { query })];
    }
    if (total === 0) {
      return [filled(words.none_here, { query, kind: titleOf(kind) })];
    }
    return [
      ...(instead ? [filled(words.instead, { query, instead })] : []),
      ...(isPartial ? [words.partial] : []),
      counted(total),
    ];
  }

  for (const form of document.querySelectorAll("form[data-search]")) {
    setUp(form);
  }

  function setUp(form) {
    const box = form.parentElement;
    const input = form.elements.q;
    const list = box.querySelector("ol");
    const kinds = element("fieldset", "ms-search__kinds", element("legend", "ms-hidden", words.kinds));
    const more = button(words.more, showMore);
    const help = element("div", "ms-search__help");
    const isPage = "searchPage" in form.dataset;
    const address = new URLSearchParams(isPage ? location.search : "");
    let limit = AT_ONCE;
    let latest = 0;
    kinds.hidden = more.hidden = help.hidden = true;
    form.append(kinds);
    list.after(more, help);

    const choice = () => (kinds.querySelector(":checked") || { value: address.get("kind") || "" }).value;

    // Only what the index has can be chosen.
    async function offerKinds() {
      start();
      const known = await kindsKnown;
      if (!kinds.hidden || known.length === 0) {
        return;
      }
      const wanted = choice();
      const offered = settings.kinds.filter(({ kind }) => known.includes(kind));
      for (const { kind, title } of [{ kind: "", title: words.all }, ...offered]) {
        const radio = element("input", "");
        Object.assign(radio, { type: "radio", name: "kind", value: kind, checked: kind === wanted || !kind });
        const label = element("span", "", title, " ", element("span", "ms-search__count"));
        kinds.append(element("label", "ms-search__choice", radio, label));
      }
      kinds.hidden = false;
    }

    async function show() {
      const turn = (latest += 1);
      const query = input.value.trim();
      await offerKinds();
      const kind = choice();
      const answer = query ? await find({ query, kind, limit }) : { counts: {}, total: 0, hits: [], near: [] };
      if (turn !== latest) {
        return;
      }
      const { loaded: n, total: of } = progress;
      const waits = n < of && words.loading ? [filled(words.loading, { n, of })] : [];
      const lines = query ? [...told(query, kind, answer), ...waits] : [words.start];
      box.querySelector("[role=status]").replaceChildren(...lines.map((line) => element("span", "", line)));
      for (const radio of kinds.querySelectorAll("input")) {
        radio.parentElement.querySelector(".ms-search__count").textContent = query ? answer.counts[radio.value] || 0 : "";
      }
      // Who is on one of the hits already stays there when more of the index has come.
      const { href } = (list.contains(document.activeElement) && document.activeElement) || {};
      list.replaceChildren(...answer.hits.map(entry));
      [...list.querySelectorAll("a")].find((other) => other.href === href)?.focus();
      more.hidden = answer.total <= limit;
      help.hidden = !query || answer.total > 0;
      help.replaceChildren(...(help.hidden ? [] : helpFor(answer)));
    }

    function helpFor({ counts, near }) {
      const ways = element("ul", "ms-search__ways");
      if (counts[""] > 0) {
        const everywhere = button(filled(words.everywhere, { n: counts[""] }), () => {
          kinds.querySelector("input").checked = true;
          input.focus();
          renew();
        });
        ways.append(element("li", "", everywhere));
        return [ways];
      }
      const ask = (text) =>
        button(text, () => {
          input.value = text;
          input.focus();
          renew();
        });
      ways.append(
        ...settings.help.map(({ title, url }) => {
          const way = element("a", "ms-search__action", title);
          way.href = url;
          return element("li", "", way);
        }),
      );
      const guesses = element("ul", "ms-search__ways", ...near.map((text) => element("li", "", ask(text))));
      return [...(near.length > 0 ? [element("p", "", words.near), guesses] : []), element("p", "", words.advice), ways];
    }

    function renew() {
      limit = AT_ONCE;
      show();
      keep();
    }

    async function showMore() {
      const shown = list.children.length;
      limit += AT_ONCE;
      await show();
      list.children[shown].querySelector("a").focus();
    }

    // The address of the search page says what was asked, so that it can be shared and come back to.
    function keep() {
      if (isPage) {
        history.replaceState(null, "", `?${asked()}`);
      }
    }

    const asked = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));

    document.addEventListener("search-progress", () => input.value.trim() && show());
    input.addEventListener("focus", offerKinds);
    input.addEventListener("input", () => {
      limit = AT_ONCE;
      show();
    });
    form.addEventListener("change", (event) => (event.target === input ? keep() : renew()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (isPage) {
        keep();
      } else {
        location.href = `${form.action}?${asked()}`;
      }
    });
    if (isPage) {
      input.value = address.get("q") || "";
      if (input.value) {
        show();
      }
    }
  }

  const dialog = document.querySelector("[data-search-dialog]");
  const opener = document.querySelector("[data-search-open]");

  function open(event) {
    if (dialog.showModal && !document.querySelector("[data-search-page]")) {
      event.preventDefault();
      dialog.showModal();
      const input = dialog.querySelector("[type=search]");
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

  // The arrows lead from the box through the results; among the kinds they choose, as the browser does it.
  function moveAmongResults(event) {
    const box = event.target.closest(".ms-search");
    const stops = box ? [...box.querySelectorAll("[type=search], ol a")] : [];
    const at = stops.indexOf(event.target);
    const next = at >= 0 ? stops[at + (event.key === "ArrowDown" ? 1 : -1)] : undefined;
    if (next) {
      next.focus();
      event.preventDefault();
    }
  }
})();
