/* Sizes and lengths of time in the words of the page's language. */
const language = document.documentElement.lang || "fr";

export function unit(value, name, display = "long") {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: "unit", unit: name, unitDisplay: display, maximumFractionDigits: 0 }).format(value);
}

/** 14_000_000 → "14 Mo". */
export function size(bytes) {
  if (bytes >= 1e9) return unit(bytes / 1e9, "gigabyte", "short");
  return bytes >= 1e6 ? unit(bytes / 1e6, "megabyte", "short") : unit(Math.max(1, bytes / 1e3), "kilobyte", "short");
}
