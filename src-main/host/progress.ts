import { z } from 'zod';
import type { Fault } from '../../src-shared/faults';
import { explainGrade } from '../../src-shared/grade';
import { pathOf } from '../../src-shared/lab-catalogue';
import type { LabProgress, PlayedLab, ProgressLine } from '../../src-shared/lab-progress';
import { countsForPath } from '../../src-shared/lab-progress';
import type { LabRun } from '../../src-shared/model/world';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { modelVersion } from '../sim/api';
import { eventsOfRun, journalOfRun } from './certificates';
import type { Playback } from './playback';
import type { HostPorts, OpenLab } from './ports';
import { readProgressLines, writtenLine } from './progress-lines';
import { reasonOf } from './report-source';

/** What versions before the record kept in the console's settings. */
const oldResults = z.object({
  labResults: z.record(
    z.string().min(1).max(60),
    z.object({ best: z.int().min(0).max(100), passed: z.boolean() }),
  ),
});

/** What a person did in the labs so far, kept beside the settings. */
export class Progress {
  readonly #ports: HostPorts;
  /** Lines the disk did not take; tried again whenever the record is used. */
  #pending: string[] = [];
  #unkept: Fault | null = null;
  #damage: LabProgress['damage'] = null;
  #started: { readonly play: Playback | null; readonly at: string } | null = null;

  constructor(ports: HostPorts) {
    this.#ports = ports;
    void this.#takeOver();
  }

  /** A lab was started: from now on its attempt counts. */
  begins(play: Playback | null): void {
    this.#started = { play, at: this.#ports.clock.date() };
  }

  read(): Result<LabProgress, Fault> {
    this.#write();
    try {
      const { lines, good, damaged } = readProgressLines(this.#ports.progress.read());
      if (damaged > 0) {
        const file = this.#ports.progress.putAside(good.map((line) => `${line}\n`).join(''));
        this.#damage = { lines: damaged, file };
      }
      return ok({
        attempts: lines.filter((line) => line.type === 'attempt'),
        earlier: lines.filter((line) => line.type === 'earlier'),
        damage: this.#damage,
        unkept: this.#unkept,
        proven: this.#ports.progress.runs(),
      });
    } catch (error) {
      return refused(this.#failure(error));
    }
  }

  /** Keeps the attempt that has just come to its grade; of one that was given up there is nothing to keep. */
  keep(play: Playback): void {
    const { lab, history, attempt, reader, events } = play;
    const run = reader.get<'run'>('run:lab');
    if (run?.phase !== 'finished' || run.abortedAt !== null) return;
    const line = history.line(attempt);
    const eventLog = eventsOfRun(lab, line, events.newest(Infinity), this.#ports.sha256);
    if (eventLog === null) return;
    const startedAt = this.#started?.play === play ? this.#started.at : null;
    const played = { ...this.#playedLab(lab, run), startedAt, eventLog };
    if (played.countsForPath && this.#isOnPath(lab) && this.#isBest(played)) {
      const journal = journalOfRun(lab, line, played.finishedAt);
      try {
        this.#ports.progress.keepRun(lab.name, journal);
      } catch (error) {
        this.#unkept = this.#failure(error);
      }
    }
    this.#add(played);
  }

  /** Forgets everything, and what was kept before there was a record too. */
  clear(): Result<null, Fault> {
    const line = writtenLine({ type: 'cleared', at: this.#ports.clock.date() });
    try {
      this.#ports.progress.replace(line);
      this.#ports.progress.dropRuns();
    } catch (error) {
      return refused(this.#failure(error));
    }
    this.#pending = [];
    this.#damage = null;
    this.#unkept = null;
    return ok(null);
  }

  #playedLab(lab: OpenLab, run: LabRun): Omit<PlayedLab, 'startedAt' | 'eventLog'> {
    const { outcomeMilliPoints, deductions, score } = explainGrade(run);
    const pointsOf = (kind: (typeof deductions)[number]['kind']) =>
      deductions.find((deduction) => deduction.kind === kind)?.points ?? 0;
    return {
      type: 'attempt',
      lab: lab.name,
      title: lab.title,
      scenario: this.#scenarioOf(lab),
      mode: run.mode,
      seed: lab.seed,
      finishedAt: this.#ports.clock.date(),
      simulatedMs: (run.finishedAt ?? 0) - (run.startedAt ?? 0),
      outcome: Math.round(outcomeMilliPoints / 1000),
      score: run.score ?? score,
      hints: run.hintsOpened.length,
      shown: run.shown.length,
      deductions: {
        hints: pointsOf('hints'),
        collateral: pointsOf('collateral'),
        risky: pointsOf('risky'),
      },
      countsForPath: countsForPath(run),
      modelVersion,
      appVersion: this.#ports.version,
    };
  }

  #scenarioOf({ text, topologies }: Pick<OpenLab, 'text' | 'topologies'>): string {
    const others = Object.entries(topologies).sort(([left], [right]) => (left < right ? -1 : 1));
    return this.#ports.sha256([text, ...others.flat()]);
  }

  /** Whether it is the shipped scenario of its name, and stands on a path. */
  #isOnPath(lab: OpenLab): boolean {
    if (pathOf(lab.name) === null) return false;
    const shipped = this.#ports.labs.open(lab.name);
    return shipped.ok && this.#scenarioOf(shipped.value) === this.#scenarioOf(lab);
  }

  /** Whether no better attempt of this very scenario and model is kept. */
  #isBest({ lab, scenario, score }: PlayedLab): boolean {
    const record = this.read();
    const kept = record.ok && record.value.proven.includes(lab) ? record.value.attempts : [];
    return !kept.some(
      (each) =>
        each.lab === lab &&
        each.scenario === scenario &&
        each.modelVersion === modelVersion &&
        each.countsForPath &&
        each.score > score,
    );
  }

  /** Takes over what the settings of an earlier version say, where there is no record yet. */
  async #takeOver(): Promise<void> {
    try {
      if (this.#ports.progress.read() !== '') return;
      const stored = oldResults.safeParse((await this.#ports.settings.read())['console']);
      if (!stored.success) return;
      for (const [lab, result] of Object.entries(stored.data.labResults)) {
        this.#add({ type: 'earlier', lab, ...result });
      }
    } catch (error) {
      this.#unkept = this.#failure(error);
    }
  }

  #add(line: ProgressLine): void {
    this.#pending.push(writtenLine(line));
    this.#write();
  }

  #write(): void {
    if (this.#pending.length === 0) return;
    try {
      this.#ports.progress.append(this.#pending.join(''));
      this.#pending = [];
      this.#unkept = null;
    } catch (error) {
      this.#unkept = this.#failure(error);
    }
  }

  #failure(error: unknown): Fault {
    const { fileName: file } = this.#ports.progress;
    return { code: 'save.writeFailed', file, reason: reasonOf(error) };
  }
}
