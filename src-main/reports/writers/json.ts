import type { WhatHappenedReport } from '../model';

/** The report as JSON, indented by two blanks: `{schema, schemaVersion, generatedAt, source, …}`. */
export function writeJson(report: WhatHappenedReport): string {
  const { schema, schemaVersion, generatedAt, source, ...rest } = report;
  return `${JSON.stringify({ schema, schemaVersion, generatedAt, source, ...rest }, null, 2)}\n`;
}
