import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { modelVersion } from '../sim/api';
import type { LabSource, OpenLab } from './ports';
import type { Recovery } from './recovery';
import { openRelic } from './relic';
import { looksLikeSave } from './save-format';
import type { SaveFile } from './save-reader';
import { readSave } from './save-reader';
import type { Stage } from './stage';

/** Opens labs, saves and journals left behind. Whatever is refused, what is open stays open. */
export class Documents {
  readonly #stage: Stage;
  readonly #labs: LabSource;
  readonly #recovery: Recovery;
  #labText: string | null = null;

  constructor(stage: Stage, labs: LabSource, recovery: Recovery) {
    this.#stage = stage;
    this.#labs = labs;
    this.#recovery = recovery;
  }

  /** The text of the lab file that was opened last; null while none was. */
  get labText(): string | null {
    return this.#labText;
  }

  openLab(name: string): Result<null, Fault> {
    const lab = this.#labs.open(name);
    return lab.ok ? this.#open(lab.value, null) : lab;
  }

  /** A lab file or a save; its content tells which. */
  openFile(fileName: string, text: string): Result<null, Fault> {
    if (!looksLikeSave(text)) {
      const lab = this.#labs.parse(fileName, text);
      return lab.ok ? this.#open(lab.value, fileName) : lab;
    }
    const save = readSave(fileName, text);
    if (!save.ok) return save;
    const line = save.value.damagedLine;
    if (line !== null) {
      this.#recovery.offerFile(fileName, text, save.value);
      return refused({ code: 'save.damaged', file: fileName, line });
    }
    return this.#openSave(fileName, text, save.value);
  }

  acceptRecovery(): Result<null, Fault> {
    const { offer } = this.#recovery;
    if (!offer) return refused({ code: 'recovery.none' });
    const opened = this.#openSave(null, offer.text, offer.save);
    if (opened.ok) this.#recovery.done();
    return opened;
  }

  discardRecovery(): Result<null, Fault> {
    if (!this.#recovery.offer) return refused({ code: 'recovery.none' });
    this.#recovery.done();
    return ok(null);
  }

  #open(
    lab: OpenLab,
    fileName: string | null,
    from?: Parameters<Stage['open']>[2],
  ): Result<null, Fault> {
    const opened = this.#stage.open(lab, fileName, from);
    if (opened.ok) this.#labText = lab.text;
    return opened;
  }

  #openSave(fileName: string | null, text: string, save: SaveFile): Result<null, Fault> {
    const { header, history, shown } = save;
    const lab = this.#labs.parse(header.file.name, header.file.text, header.file.topologies);
    if (!lab.ok) return lab;
    // A profile whose figures have changed since gives another history, like another model version.
    const sameModel =
      header.modelVersion === modelVersion &&
      header.seed === lab.value.seed &&
      JSON.stringify(header.profile) === JSON.stringify(lab.value.profile);
    if (sameModel) return this.#open(lab.value, fileName, { history, shown });
    const relic = openRelic(fileName ?? header.file.name, text, save, lab.value);
    if (!relic.ok) return relic;
    this.#stage.openRelic(relic.value);
    return ok(null);
  }
}
