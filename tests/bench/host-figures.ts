import { encodeCall } from '../../src-shared/framing';
import type { CallName, Calls } from '../../src-shared/ipc';
import type { Message } from '../../src-main/host/subscriber';
import { previewImport, readInventory } from '../../src-main/import/index';
import { MemoryJournal, TestHost } from '../support/host';
import { madeUpWorkbook } from '../support/rvtools';
import type { Figure } from './figure';
import { figureOf, repeat, wallMs } from './figure';

/** A console at the end of a wire, of which only the bytes are of interest. */
class Wire {
  readonly test = new TestHost(new MemoryJournal());
  bytes = 0;
  readonly #client = this.test.host.connect((message) => this.#take(message));
  #calls = 0;

  constructor(lab: string) {
    const opened = this.test.host.documents.openLab(lab);
    if (!opened.ok) throw new Error(`${lab}: ${opened.fault.code}`);
    this.call('session.resync', {});
  }

  call<N extends CallName>(name: N, args: Calls[N]['args']): void {
    this.#calls += 1;
    this.#client.receive(encodeCall(this.#calls, name, args));
  }

  #take(message: Message): void {
    this.bytes += typeof message === 'string' ? Buffer.byteLength(message) : message.byteLength;
  }
}

const secondsWatched = 60;

/** Bytes a console of 64 × 8,000 is sent each tenth of a second while a node fails over at 10×. */
function frameBytes(repetitions: number): Figure {
  const once = () => {
    const wire = new Wire('64x8000');
    wire.call('samples.subscribe', { columns: ['vm.cpu', 'node.cpu'] });
    wire.call('pace.set', { running: true, speed: 10 });
    wire.call('command.submit', {
      command: { name: 'fault.crashNode', args: { node: 'node:hv06' } },
    });
    wire.bytes = 0;
    for (let tenth = 0; tenth < secondsWatched * 10; tenth += 1) wire.test.pass(100);
    return wire.bytes / (secondsWatched * 10);
  };
  return figureOf(
    Array.from({ length: Math.min(repetitions, 3) }, () => once()),
    'bytes per 100 ms',
  );
}

/** The first frame of 64 × 8,000: everything a console needs to show it. */
function firstFrameBytes(): Figure {
  const wire = new Wire('64x8000');
  return figureOf([wire.bytes], 'bytes');
}

/** An hour of the four-node lab through the whole host: journal, frames and all. */
function hostHour(repetitions: number): Figure {
  return repeat(repetitions, 'ms', () => {
    const wire = new Wire('T4');
    wire.call('pace.set', { running: true, speed: 1000 });
    wire.call('command.submit', {
      command: { name: 'fault.crashNode', args: { node: 'node:hv03' } },
    });
    return wallMs(() => {
      for (let tenth = 0; tenth < 36; tenth += 1) wire.test.pass(100);
    });
  });
}

/** A workbook of 500 machines in the shape of RVTools, read and written as a lab file. */
function importFigure(repetitions: number): Figure {
  const memoryOf = (vm: number) => 4096 + (vm % 4) * 2048;
  const bytes = madeUpWorkbook({ hosts: 16, vms: 500, hostMiB: 512 * 1024, memoryOf });
  return repeat(repetitions, 'ms', () =>
    wallMs(() => {
      const read = readInventory([{ name: 'north.xlsx', bytes }]);
      if (!read.ok) throw new Error(read.fault.code);
      const made = previewImport(read.value, { profile: null, anonymise: false }, null);
      if (!made.ok) throw new Error(made.fault.code);
    }),
  );
}

export function hostFigures(repetitions: number): Record<string, () => Figure> {
  return {
    'frame.bytes': () => frameBytes(repetitions),
    'frame.first': () => firstFrameBytes(),
    'host.hour': () => hostHour(repetitions),
    'import.machines': () => importFigure(repetitions),
  };
}
