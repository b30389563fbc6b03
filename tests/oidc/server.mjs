// A real OpenID Connect server for the tests. Usage: node server.mjs PORT REDIRECT_URI PEOPLE (a file of JSON: claims by login)
// Whoever signs in under a login is given the claims of that login; its pages are oidc-provider's own trial pages.
import { readFileSync } from "node:fs";
import Provider from "oidc-provider";

const [, , port, redirect, people] = process.argv;
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: "pakta", client_secret: "rahasia-uji", redirect_uris: [redirect], token_endpoint_auth_method: "client_secret_post" }],
  claims: { openid: ["sub"], profile: ["name", "nip"] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...JSON.parse(readFileSync(people, "utf8"))[id] }) }),
  cookies: { keys: ["uji"] },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
