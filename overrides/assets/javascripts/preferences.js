// The reader's own settings, applied before anything is drawn. They stay in this browser; frame.js changes them.
(() => {
  const choices = { size: ["large", "larger"], contrast: ["more"], scheme: ["light", "dark"] };
  const root = document.documentElement;
  root.classList.add("ms-js");
  let saved;
  try {
    saved = JSON.parse(localStorage.getItem("preferences"));
  } catch {
    // Storage is switched off, or holds something else: the device's settings apply.
  }
  for (const [name, values] of Object.entries(choices)) {
    if (saved && values.includes(saved[name])) {
      root.dataset[name] = saved[name];
    }
  }
})();
