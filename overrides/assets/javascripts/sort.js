// Makes the heads of a table buttons that sort it: up, down, then as the page came.
(() => {
  const table = document.querySelector("[data-sortable]");
  const status = table.parentElement.nextElementSibling;
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true, ignorePunctuation: true });
  const next = { ascending: "descending", descending: "original" };

  // By its numbers, the first of which counts most, or by its text as the page's language orders it.
  function compareCells(one, other) {
    if (!("sort" in one.dataset)) {
      return compare(one.textContent.trim(), other.textContent.trim());
    }
    const [left, right] = [one, other].map((cell) => cell.dataset.sort.split(" ").map(Number));
    const at = left.findIndex((number, index) => number !== right[index]);
    return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1);
  }

  function sort(head) {
    const order = next[head.getAttribute("aria-sort")] ?? "ascending";
    const sign = { ascending: 1, descending: -1, original: 0 }[order];
    const column = heads.indexOf(head);
    const rows = [...original].sort((one, other) => sign * compareCells(one.cells[column], other.cells[column]));
    body.append(...rows);
    heads.forEach((other) => other.removeAttribute("aria-sort"));
    if (sign) {
      head.setAttribute("aria-sort", order);
    }
    status.textContent = status.dataset[order].replace("#", head.textContent.trim());
  }

  for (const head of heads) {
    const words = head.firstElementChild;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ms-targets__head";
    button.append(...words.childNodes);
    button.addEventListener("click", () => sort(head));
    words.replaceWith(button);
  }
})();
