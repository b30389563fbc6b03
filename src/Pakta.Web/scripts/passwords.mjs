// What people choose most (zxcvbn-ts, MIT), one a line, the most common first, packed small.
import { brotliCompressSync } from "node:zlib";

export function passwords(read) {
  const words = JSON.parse(read("@zxcvbn-ts/language-common/src/passwords.json"));
  return brotliCompressSync(Buffer.from(`${words.join("\n")}\n`));
}
