import type { Kind, RecordIdOf, Tables } from '../../src-shared/model/tables';
import { kindOf } from '../../src-shared/model/tables';
import type { IndexKeys, IndexName, LiveNumbers, Reader } from '../../src-shared/reader';
import { indexes } from '../../src-shared/reader';
import type { SimMs } from '../../src-shared/units';

/** What a selector looked at: tables, or the clock. */
export type Dependency = Kind | 'now';

/**
 * A reader that notes which tables a selector looks at, so that the selector runs again only when one
 * of them changed. Lists of dependencies written by hand go stale without anybody noticing.
 */
export class TrackingReader implements Reader {
  readonly seen = new Set<Dependency>();
  readonly live: LiveNumbers | null;
  readonly #inner: Reader;

  constructor(inner: Reader, live = inner.live) {
    this.#inner = inner;
    this.live = live;
  }

  get now(): SimMs {
    this.seen.add('now');
    return this.#inner.now;
  }

  get<K extends Kind>(id: RecordIdOf<K>): Tables[K] | undefined {
    this.seen.add(kindOf<K>(id));
    return this.#inner.get<K>(id);
  }

  all<K extends Kind>(kind: K): readonly Tables[K][] {
    this.seen.add(kind);
    return this.#inner.all(kind);
  }

  by<I extends IndexName>(
    index: I,
    key: IndexKeys[I]['key'],
  ): readonly Tables[IndexKeys[I]['kind']][] {
    this.seen.add(indexes[index].kind);
    return this.#inner.by(index, key);
  }

  count<I extends IndexName>(index: I, key: IndexKeys[I]['key']): number {
    this.seen.add(indexes[index].kind);
    return this.#inner.count(index, key);
  }
}
