import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** What is wrong with a body: a JSON pointer into it, and why. */
export interface Problem {
  path: string;
  message: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const description: Json = JSON.parse(
  readFileSync(new URL("openapi.json", import.meta.url), "utf8"),
);

function at(json: Json | undefined, ...keys: string[]): Json | undefined {
  let found = json;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || Array.isArray(found))
      return undefined;
    found = found[key];
  }
  return found;
}

/** The values of `type` that a branch of a union stands for, or null when it names none. */
function typesOf(branch: Json): Json[] | null {
  const ref = at(branch, "$ref");
  const schema =
    typeof ref === "string" ? at(description, ...ref.split("/").slice(1)) : branch;
  const types = at(schema, "properties", "type", "enum");
  return Array.isArray(types) ? types : null;
}

/**
 * The same union, written so that only one branch is tried: "null or X" by the null,
 * "X or Y" by their `type`. It accepts the same bodies, but the errors of the branches
 * that were not meant do not drown the one that matters.
 */
function decided(branches: Json[]): Json | null {
  const rest = branches.filter((branch) => at(branch, "type") !== "null");
  const [only] = rest;
  if (rest.length === 1 && only !== undefined && branches.length === 2) {
    return { if: { type: "null" }, else: only };
  }
  const typed = branches.map((branch) => ({ branch, types: typesOf(branch) }));
  if (typed.some(({ types }) => types === null)) return null;
  return {
    type: "object",
    required: ["type"],
    properties: { type: { enum: typed.flatMap(({ types }) => types ?? []) } },
    allOf: typed.map(({ branch, types }) => ({
      if: { properties: { type: { not: { enum: types } } } },
      else: branch,
    })),
  };
}

function withDecidedUnions(json: Json): Json {
  if (Array.isArray(json)) return json.map(withDecidedUnions);
  if (typeof json !== "object" || json === null) return json;
  const union = json["oneOf"] ?? json["anyOf"];
  const choice = Array.isArray(union) ? decided(union) : null;
  if (choice !== null) return withDecidedUnions(choice);
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, withDecidedUnions(value)]),
  );
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
formats.default(ajv);
ajv.addFormat("snowflake", /^\d{1,20}$/);
ajv.addFormat("nonce", /^[\s\S]{0,25}$/);
ajv.addSchema({ $id: "discord", ...Object(withDecidedUnions(description)) });

const compiled = new Map<string, ValidateFunction>();

/**
 * Checks a request's JSON body against Discord's description of the operation, for
 * example ("post", "/channels/{channel_id}/messages"). Schemas are compiled on first
 * use. Throws when the description does not know the operation or gives it no body.
 */
export function describedProblems(
  method: string,
  path: string,
  body: unknown,
): Problem[] {
  const pointer = ["paths", path, method, "requestBody", "content", "application/json"];
  const key = pointer.join(" ");
  let validate = compiled.get(key);
  if (validate === undefined) {
    if (at(description, ...pointer, "schema") === undefined) {
      throw new Error(`Discord's description has no body for ${method} ${path}`);
    }
    const fragment = [...pointer, "schema"]
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    validate = ajv.compile({ $ref: `discord#/${fragment}` });
    compiled.set(key, validate);
  }
  if (validate(body)) return [];
  const problems = (validate.errors ?? []).map(
    ({ instancePath, keyword, message, params }) => ({
      path: instancePath,
      keyword,
      message: `${message ?? keyword} ${JSON.stringify(params)}`,
    }),
  );
  const plain = problems.filter(
    ({ keyword }) => !["if", "anyOf", "oneOf"].includes(keyword),
  );
  return (plain.length > 0 ? plain : problems).map(({ path, message }) => ({
    path,
    message,
  }));
}
