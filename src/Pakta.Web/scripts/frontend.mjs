// Fetches the front-end packages when the lock file changed, then copies what the pages use into wwwroot/vendor, and packs the lists of regions and of common passwords.
import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { trimBootstrap } from "./trim-bootstrap.mjs";
import { iconSprite } from "./icon-sprite.mjs";
import { passwords } from "./passwords.mjs";
import { regions } from "./regions.mjs";
import { woff2 } from "./woff2.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const vendor = join(root, "wwwroot", "vendor");
const stamp = join(modules, ".pakta-lock.json");
const lock = readFileSync(join(root, "package-lock.json"), "utf8");

// Compared by content: a checkout renews dates, and must not need the network for that.
const unchanged = existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
if (!unchanged)
  fetchPackages();

const read = (name) => readFileSync(join(modules, name), "utf8");
const write = (name, content) => writeFileSync(join(vendor, name), content);
const face = (name) => woff2(readFileSync(join(modules, "@expo-google-fonts", name)));

rmSync(vendor, { recursive: true, force: true });
mkdirSync(vendor, { recursive: true });
write("bootstrap.min.css", trimBootstrap(read("bootstrap/dist/css/bootstrap.min.css")));
write("icons.svg", iconSprite((name) => read(`bootstrap-icons/icons/${name}.svg`)));
write("signature_pad.min.js", read("signature_pad/dist/signature_pad.umd.min.js").replace(/\/\/# sourceMappingURL=.*/, ""));
write("public-sans-400.woff2", face("public-sans/400Regular/PublicSans_400Regular.ttf"));
write("public-sans-700.woff2", face("public-sans/700Bold/PublicSans_700Bold.ttf"));
writeFileSync(join(modules, ".pakta-regions.br"), regions(read));
writeFileSync(join(modules, ".pakta-passwords.br"), passwords(read));
writeFileSync(stamp, lock);

// npm says itself what is wrong; the build adds what to do. A stack trace would help nobody.
function fetchPackages() {
  try {
    execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: root, stdio: ["ignore", 2, 2] });
  } catch {
    process.exit(1);
  }
}
