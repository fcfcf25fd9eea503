/**
 * The only file that fetches: paths of the server in, parsed answers out.
 *
 * Answers are kept by address until the data change (`changes.js` notices; the browser revalidates by ETag on the next
 * page); failures are never kept, so a retry really asks again.
 */

const KEPT_ANSWERS = 120;
const MOST_ITEMS = 100;
const kept = new Map();

/** A request that failed: which path, the HTTP status (0 when there was no answer), and what the server said. */
export class ApiError extends Error {
  constructor(path, status, detail) {
    super(`${path}: ${status || 'no answer'} ${detail}`.trim());
    this.path = path;
    this.status = status;
    this.detail = detail;
  }
}

/** Every answer the page uses, by name; dates are ISO, `edition` an edition id, `level` district or commune. */
export const api = {
  language: (lang) => json(`i18n/${lang}.json`),
  plan: () => json('api/plans/2024'),
  editions: () => json('api/editions'),
  targets: (asOf) => json('api/plans/2024/targets', { asOf }),
  units: (target, level, edition, asOf) =>
    json(`api/plans/2024/targets/${encodeURIComponent(target)}/units`, { level, edition, asOf }),
  trace: (target, unit, edition, asOf) =>
    json(`api/plans/2024/targets/${encodeURIComponent(target)}/trace`, { unit, edition, asOf }),
  unit: (code, edition, asOf) => json(`api/units/${encodeURIComponent(code)}`, { edition, asOf }),
  shapes: (level, edition) => json(`api/map/${level}s`, { edition }),
  gates: (asOf) => json('api/gates', { asOf }),
  /** Gates from one day, included, to another, not included. */
  gateHistory: (from, to, edition) => json('api/gates/history', { from, to, edition }),
  forest: (edition, asOf, level) => json('api/forest', { edition, asOf, level }),
  tasks: () => json('api/tasks'),
  access: (gate, edition, asOf) => json('api/analysis/access', { gate, edition, asOf }),
  gaps: (edition, asOf) => json('api/analysis/road-gaps', { edition, asOf }),
  /** Features of a layer that meet `{bbox, datetime, filter}`, as the OGC API gives them (CQL2, longitude first). */
  items: async (layer, where) => (await json(`ogc/collections/${layer}/items`, { ...where, f: 'json', limit: MOST_ITEMS })).features,
  /** The indicators under an assumption `{roads, plots, edition, asOf}`; nothing is written by it. */
  whatIf: async (assumption) => (await send('POST', 'api/what-if', assumption)).json(),
  search: (q, edition, asOf) => json('api/search', { q, edition, asOf }),
  series: (asOf) => json('api/plans/2024/series', { asOf }),
  changed: (since, asOf) => json('api/plans/2024/changes', { since, asOf }),
  matrix: (level, edition, asOf) => json('api/plans/2024/matrix', { level, edition, asOf }),
  cell: (wanted) => json('api/plans/2024/matrix/cell', wanted),
  ofUnit: (what, code, edition, asOf) => json(`api/units/${encodeURIComponent(code)}/${what}`, { edition, asOf }),
  /** A feature of a layer as it was on a day, as a GeoJSON collection of one, lon/lat; empty where there was none. */
  feature: (layer, id, asOf) => json(`ogc/collections/${encodeURIComponent(layer)}/items`,
    { f: 'json', limit: 1, datetime: asOf, filter: oneOf(layer, [id]) }),
  /** Which state the data are in, never kept: the version, and by layer the revision that last changed it. */
  changes: async () => (await ask('api/changes')).json(),
  /** Who is signed in and what they may do, never kept. */
  session: async () => (await ask('api/session')).json(),
  signIn: (name, password) => send('POST', 'api/session', { name, password }),
  signOut: () => send('DELETE', 'api/session'),
  /** Forgets every answer: the data have changed. */
  forget: () => kept.clear(),
  /** One vector tile as bytes; empty when the tile has nothing (204). */
  tile: (layer, { z, x, y }, params) => bytes(`tiles/${layer}/${z}/${x}/${y}.mvt`, params),
};

/** The features of a layer with one of these ids, as CQL2: ids of plots are numbers, all others texts. */
export function oneOf(layer, ids) {
  return `id IN (${ids.map((id) => (layer === 'plots' ? Number(id) : `'${id.replaceAll("'", "''")}'`)).join(',')})`;
}

function address(path, params = {}) {
  const given = Object.entries(params).filter(([, value]) => value !== null && value !== undefined);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

function json(path, params) {
  const url = address(path, params);
  if (kept.has(url)) return kept.get(url);
  const answer = ask(url).then((response) => response.json());
  kept.set(url, answer);
  answer.catch(() => kept.delete(url));
  if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value);
  return answer;
}

async function bytes(path, params) {
  const response = await ask(address(path, params));
  return new Uint8Array(response.status === 204 ? 0 : await response.arrayBuffer());
}

/** Changes something; the header repeats a cookie, which no page of another site can read. */
function send(method, path, body) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
  const headers = { 'content-type': 'application/json', 'x-xsrf-token': token };
  return ask(path, { method, headers, body: body && JSON.stringify(body) });
}

async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (cause) {
    throw new ApiError(url, 0, cause.message);
  }
  if (!response.ok) throw new ApiError(url, response.status, await problemDetail(response));
  return response;
}

async function problemDetail(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? problem.title ?? '';
  } catch {
    return response.statusText;
  }
}
