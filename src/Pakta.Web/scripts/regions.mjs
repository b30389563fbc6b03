// The national list of regions (idn-area-data, ODbL) as one sorted text, `code name` a line, packed small: the site searches it in place.
import { brotliCompressSync, constants } from "node:zlib";

const files = ["provinces", "regencies", "districts", "villages"];

export function regions(read) {
  const lines = files.flatMap((name) => rows(read(`idn-area-data/data/${name}.csv`)));
  // In order of the codes, so that what lies in a region follows it.
  lines.sort();
  const text = Buffer.from(`${lines.join("\n")}\n`);
  return brotliCompressSync(text, { params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  } });
}

// code[,code above],name: only the name can be quoted or hold a comma.
function rows(csv) {
  const [head, ...rest] = csv.split(/\r?\n/).filter((line) => line !== "");
  const between = head.split(",").length - 2;
  return rest.map((line) => {
    const cells = line.split(",");
    const name = cells.slice(1 + between).join(",").replace(/^"|"$/g, "").replace(/""/g, "\"").replace(/\s+/g, " ").trim();
    return `${cells[0]} ${name}`;
  });
}
