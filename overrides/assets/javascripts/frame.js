// What the header does beyond plain HTML: the language switch keeps the section, the menu closes, settings are kept.
(() => {
  // Anchors are the same in every language, so the switch leads to the same section.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-language-switch]");
    if (link) {
      link.hash = location.hash;
    }
  });

  const menu = document.querySelector("[data-menu]");

  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });

  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });

  const copy = document.querySelector("[data-copy]");

  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copy.dataset.copy);
      copy.textContent = copy.dataset.copied;
    });
  }

  const settings = menu.querySelector("form");
  const root = document.documentElement;

  for (const input of settings.elements) {
    if (input.type === "radio") {
      input.checked = (root.dataset[input.name] || "") === input.value;
    }
  }

  settings.addEventListener("change", ({ target }) => {
    if (target.value) {
      root.dataset[target.name] = target.value;
    } else {
      delete root.dataset[target.name];
    }
    try {
      localStorage.setItem("preferences", JSON.stringify(Object.fromEntries(new FormData(settings))));
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  });

  // The contents beside a page show which section is being read.
  const entries = [...document.querySelectorAll(".ms-contents__link")].map((link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));

  function showPlace() {
    const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of entries) {
      const isHere = passed.length > 0 && link === passed[passed.length - 1].link;
      isHere ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    }
  }

  if (entries.length > 0) {
    const observer = new IntersectionObserver(showPlace, { rootMargin: "0px 0px -66% 0px" });
    entries.forEach(({ heading }) => observer.observe(heading));
  }
})();
