import { assert } from '../../src-shared/assert';
import type { LabDefinition } from '../../src-main/lab/definition';
import { writeReport } from '../../src-main/reports/index';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { createEngine } from '../../src-main/sim/engine';
import { writtenAt } from '../reports/fixture';
import type { JsonDocument } from '../reports/support';
import { rowsOf } from '../reports/support';

/** What the N+1 report (R6) of a lab says of the loss of each node, memory in MiB. */
export interface ReportedLoss {
  readonly placed: number;
  readonly unplaced: number;
  readonly neededMiB: number;
  readonly freeMiB: number;
}

/** The N+1 report of a lab that was just opened, by the node that fails. */
export function reportedLosses(lab: LabDefinition): Readonly<Record<string, ReportedLoss>> {
  const engine = createEngine(buildInventory(lab.plan));
  engine.checkWorld();
  const written = writeReport(
    { report: 'capacity', format: 'json', language: 'en', detail: 2 },
    {
      reader: engine.reader,
      events: [],
      attempt: 1,
      modelVersion: 1,
      writtenAt,
      sample: (column) => engine.sample(column),
      readerAt: () => engine.reader,
    },
    '0.1.0',
  );
  assert(written.ok, 'the report is written');
  const document = JSON.parse(written.value.text) as JsonDocument;
  const mib = (bytes: unknown) => Number(bytes) / 1_048_576;
  const rows = rowsOf(document, `losses ${lab.plan.clusters[0]?.name ?? ''}`);
  return Object.fromEntries(
    rows.map(({ node, placeable, unplaceable, needed, available }) => [
      String(node),
      {
        placed: Number(placeable),
        unplaced: Number(unplaceable),
        neededMiB: mib(needed),
        freeMiB: mib(available),
      },
    ]),
  );
}
