// Bootstrap is sent to phones on slow networks: rules for components that no page has are left out.
const unused = new RegExp("^\\.(?:accordion|alert|badge|btn-close|btn-toolbar|bs-popover|bs-tooltip|card|carousel|dropdown"
  + "|dropup|dropend|dropstart|fade|figure|img-thumbnail|list-group|modal|nav|navbar|offcanvas|page-item|page-link"
  + "|pagination|placeholder|popover|spinner|tab-|toast|tooltip|breadcrumb|collapsing|form-floating|form-range"
  + "|form-switch|btn-(?:outline|primary|secondary|success|info|warning|danger|light|dark|link|group|check)"
  + "|text-bg|link-(?:primary|secondary|success|info|warning|danger|light|dark|body|offset|underline|opacity)"
  + "|focus-ring|icon-link|vstack|ratio|sticky|fixed|z-|opacity|object-fit|shadow|float|overflow-x|translate"
  + "|bg-(?:primary|secondary|success|info|warning|danger|light|dark|black|white|gradient|opacity)"
  + "|border-(?:primary|secondary|success|info|warning|danger|light|dark|black|white|opacity)"
  + "|text-(?:primary|secondary|success|info|warning|danger|light|dark|black|white|opacity)"
  + "|table-(?:primary|secondary|success|info|warning|danger|light|dark))");

export function trimBootstrap(css) {
  return blocks(css.replace(/\/\*# sourceMappingURL.*?\*\//, "")).map(keep).join("");
}

function keep({ head, body }) {
  if (head.startsWith("@media") || head.startsWith("@supports")) {
    const inner = trimBootstrap(body);
    return inner === "" ? "" : `${head}{${inner}}`;
  }
  if (head.startsWith("@keyframes"))
    return "";
  const selectors = head.startsWith("@") ? [head] : split(head).filter((one) => !unused.test(one.trim()));
  return selectors.length === 0 ? "" : `${selectors.join(",")}{${body}}`;
}

// Only the commas between selectors separate; those inside :not(...) do not.
function split(head) {
  return head.match(/(?:\([^)]*\)|[^,(])+/g) ?? [];
}

function blocks(css) {
  const found = [];
  let start = 0, open = 0, depth = 0, comment = "";
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{" && depth++ === 0)
      open = i;
    if (css[i] !== "}" || --depth > 0)
      continue;
    comment ||= css.slice(start, open).match(/\/\*![^]*?\*\//)?.[0] ?? "";
    const head = css.slice(start, open).replace(/\/\*[^]*?\*\/|@charset "[^"]*";/g, "").trim();
    found.push({ head, body: css.slice(open + 1, i) });
    start = i + 1;
  }
  if (comment && found.length > 0)
    found[0].head = comment + found[0].head;
  return found;
}
