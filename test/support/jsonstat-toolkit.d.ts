/** What the tests ask of jsonstat-toolkit, which has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Category {
    label: string;
    unit: { label: string; decimals: number } | null;
  }
  interface Dataset {
    class: string | null;
    id: string[];
    n: number;
    label: string;
    source: string;
    updated: string;
    role: Record<string, string[]>;
    Data: (at: Record<string, string>) => { value: number | null; status: string | null } | null;
    Dimension: (id: string) => { id: string[]; Category: (id: string) => Category };
  }
  export default function read(json: unknown): Dataset;
}
