import type { ClusterNode } from '../../../src-shared/model/node';
import { videoMemoryOn } from '../../../src-shared/rules/graphics';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { PropertyList } from '../../ui';

/** The graphics processors of a host, and how much of their memory running machines leave (hyperv-host §8). */
export function GraphicsPage({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const memory = useReader(
    (reader) => videoMemoryOn(reader, node),
    [node],
    (left, right) => left.usedMiB === right.usedMiB && left.allMiB === right.allMiB,
  );
  if (node.gpus.length === 0) return <p>{t('memoryPages:gpuNone')}</p>;
  const processors = node.gpus.map(({ name, memoryMiB, directX }, index) => ({
    id: `gpu ${String(index)}`,
    name,
    value: `${texts.memory(memoryMiB)}, ${t('memoryPages:gpuDirectX', { version: directX })}`,
  }));
  return (
    <PropertyList
      properties={[
        ...processors,
        { id: 'all', name: t('memoryPages:videoMemoryAll'), value: texts.memory(memory.allMiB) },
        { id: 'free', name: t('memoryPages:videoMemoryFree'), value: texts.memory(memory.freeMiB) },
      ]}
    />
  );
}
