/**
 * The only file that fetches: paths of the server in, parsed answers out.
 *
 * Answers are kept by address until the data change (`changes.js` notices; the browser revalidates by ETag on the next
 * page); failures are never kept, so a retry really asks again.
 */

const KEPT_ANSWERS = 120;
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
  search: (q, edition, asOf) => json('api/search', { q, edition, asOf }),
  /** Which state the data are in, never kept: the version, and by layer the revision that last changed it. */
  changes: async () => (await ask('api/changes')).json(),
  /** Forgets every answer: the data have changed. */
  forget: () => kept.clear(),
  /** One vector tile as bytes; empty when the tile has nothing (204). */
  tile: (layer, { z, x, y }, params) => bytes(`tiles/${layer}/${z}/${x}/${y}.mvt`, params),
};

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

async function ask(url) {
  let response;
  try {
    response = await fetch(url);
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
