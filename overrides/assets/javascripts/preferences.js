// The reader's own settings, applied before anything is drawn. They stay in this browser; frame.js changes them.
(() => {
  const root = document.documentElement;
  root.classList.add("ms-js");
  let saved;
  try {
    saved = JSON.parse(localStorage.getItem("preferences"));
  } catch {
    // Storage is switched off, or holds something else: the device's settings apply.
  }
  for (const name of ["size", "contrast", "scheme"]) {
    if (saved && /^[a-z]+$/.test(saved[name])) {
      root.dataset[name] = saved[name];
    }
  }
})();
