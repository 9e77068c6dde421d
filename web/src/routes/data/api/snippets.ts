import type { Examples, SectionId } from './guide.ts';

/** A program to copy: whole, so that it runs as it stands. */
export interface Snippet {
  label: string;
  text: (origin: string, examples: Examples) => string;
}

/** By the section that they belong to. */
export const SNIPPETS: Partial<Record<SectionId, readonly Snippet[]>> = {
  begin: [
    {
      label: 'curl',
      text: (origin, { indicators: [indicator], regions: [region] }) =>
        `curl --compressed '${origin}/api/v1/observations.csv?indicator=${indicator}&region=${region}'`,
    },
    {
      label: 'Python (pandas)',
      text: (origin, { indicators: [indicator] }) =>
        `import pandas as pd

figures = pd.read_csv("${origin}/api/v1/observations.csv?indicator=${indicator}&bom=0")`,
    },
    {
      label: 'R',
      text: (origin, { indicators: [indicator] }) =>
        `figures <- read.csv("${origin}/api/v1/observations.csv?indicator=${indicator}&bom=0", encoding = "UTF-8")`,
    },
  ],
  pages: [
    {
      label: 'Python',
      text: (origin, { release }) =>
        `import json, urllib.parse, urllib.request

query, rows = {"release": "${release}", "limit": 100}, []
while True:
    url = "${origin}/api/v1/observations?" + urllib.parse.urlencode(query)
    with urllib.request.urlopen(url) as reply:
        page = json.load(reply)
    rows += page["observations"]
    if page["next"] is None:
        break
    query["cursor"] = page["next"]
assert len(rows) == page["total"]`,
    },
  ],
  whole: [
    {
      label: 'Python',
      text: (origin, { indicators: [indicator] }) =>
        `import base64, csv, hashlib, io, urllib.request

url = "${origin}/api/v1/observations.csv?indicator=${indicator}&bom=0"
with urllib.request.urlopen(urllib.request.Request(url, method="HEAD")) as reply:
    told = reply.headers
with urllib.request.urlopen(url) as reply:
    content = reply.read()
digest = "sha-256=:" + base64.b64encode(hashlib.sha256(content).digest()).decode() + ":"
assert digest == told["Unencoded-Digest"]
rows = list(csv.DictReader(io.StringIO(content.decode())))
assert len(rows) == int(told["Tongbao-Rows"])`,
    },
  ],
  again: [
    {
      label: 'curl',
      text: (origin, { indicators: [indicator] }) =>
        `curl --compressed --etag-save figures.etag --etag-compare figures.etag -o figures.csv '${origin}/api/v1/observations.csv?indicator=${indicator}'`,
    },
  ],
  versions: [
    {
      label: 'curl',
      text: (origin, { indicators: [indicator], regions: [region] }) =>
        `curl -X POST '${origin}/api/v1/frozen' -H 'content-type: application/json' \\
  -d '{"format": "csv", "query": {"indicator": "${indicator}", "region": "${region}"}}'`,
    },
  ],
  limits: [
    {
      label: 'curl',
      text: (origin, { indicators: [indicator] }) =>
        `curl -i -H "Authorization: Bearer $TONGBAO_KEY" '${origin}/api/v1/observations.csv?indicator=${indicator}'`,
    },
  ],
};
