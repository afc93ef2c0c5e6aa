import type { VmId } from '../../src-shared/model/tables';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';
import { useVerbs } from '../views/common/verbs';
import { GuestCanvas } from './guest-canvas';

/** Thumbnails cost a host processor time: they are renewed seldom (hyperv-host §11.1). */
const framesPerSecond = 2;

/** A small live picture of a machine's screen; it opens the connection. */
export function Thumbnail({ vm }: { readonly vm: VmId }) {
  const { t } = useTexts();
  const { open } = useVerbs();
  const name = useReader((reader) => reader.get<'vm'>(vm)?.name ?? '', [vm]);
  return (
    <button
      type="button"
      className="thumbnail"
      aria-label={t('lens:thumbnail.connect', { name })}
      title={t('lens:thumbnail.connect', { name })}
      onClick={() => open(vm)}
    >
      <GuestCanvas vm={vm} framesPerSecond={framesPerSecond} keepsLoad />
    </button>
  );
}
