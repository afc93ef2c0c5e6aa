import type { VhdId } from '../../../src-shared/model/tables';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { PropertyList } from '../../ui';
import { inspected } from '../../dialogs/disks/inspected';
import { sameText } from '../../dialogs/disks/words';
import { DetailsHead } from '../details/details-head';

/** A virtual hard disk below its list: what *Inspect Disk* tells. */
export function VhdDetails({ id }: { readonly id: VhdId }) {
  const texts = useTexts();
  const disk = useReader((reader) => inspected(reader, texts, id), [id, texts], sameText);
  if (!disk) return null;
  return (
    <div className="details selectable">
      <DetailsHead name={disk.fileName} object={id} state={null} />
      <div className="details-body">
        <PropertyList properties={disk.properties} />
      </div>
    </div>
  );
}
