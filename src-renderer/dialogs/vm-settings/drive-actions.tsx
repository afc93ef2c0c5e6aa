import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Drive, DriveController, DvdMedia } from '../../../src-shared/model/disks';
import type { DrivePlace } from '../../../src-shared/rules/disk-places';
import { workerOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { Button, MessageBar, RadioGroup, TextField } from '../../ui';
import { AddDrive } from '../disks/add-drive';
import { PlacePicker } from '../disks/parts';
import type { SettingsScene } from './settings-page';

/* What is done to drives on their pages of the settings; every act is given at once, as hot adds are. */

interface ActProps {
  readonly scene: SettingsScene;
  readonly command: Command;
  readonly label: string;
  readonly then?: string;
}

/** A button for one command, greyed with the reason the rule gives. */
function Act({ scene, command, label, then }: ActProps) {
  const { texts, reader, give, goTo } = scene;
  const fault = refusalOf(reader, command);
  return (
    <Button
      disabledReason={fault ? texts.fault(fault) : null}
      onClick={() => {
        void give(command).then((refused) => {
          if (!refused && then !== undefined) goTo(then);
        });
      }}
    >
      {label}
    </Button>
  );
}

/** On the page of a controller: another drive on it, and the way out of an empty SCSI controller. */
export function ControllerActions({
  scene,
  controller,
}: {
  readonly scene: SettingsScene;
  readonly controller: DriveController;
}) {
  const { texts, vm } = scene;
  const [said, setSaid] = useState<string | null>(null);
  const number = Number(controller.at(-1));
  return (
    <>
      {said === null ? null : (
        <MessageBar severity="information" word={texts.t('diskPages:storage.add')}>
          {said}
        </MessageBar>
      )}
      <AddDrive key={vm.drives.length} vm={vm} controller={controller} onSaid={setSaid} />
      {controller.startsWith('scsi') ? (
        <Act
          scene={scene}
          command={{ name: 'vm.removeScsiController', args: { vm: vm.id, controller: number } }}
          label={texts.t('diskPages:storage.removeController')}
          then="addHardware"
        />
      ) : null}
    </>
  );
}

/** On the page of a drive: another place for it, what is in a DVD drive, and the way out. */
export function DriveActions({
  scene,
  drive,
}: {
  readonly scene: SettingsScene;
  readonly drive: Drive;
}) {
  const { texts, vm, reader } = scene;
  const { controller, location, medium } = drive;
  const [to, setTo] = useState<DrivePlace>({ controller, location });
  const moved = to.controller !== controller || to.location !== location;
  const safely = workerOf(reader, vm.id) !== undefined && medium.type !== 'dvd';
  const at = { vm: vm.id, controller, location };
  const remove = {
    name: 'vm.removeDrive',
    args: { ...at, how: safely ? 'safely' : 'atOnce' },
  } as const;
  const refused = refusalOf(reader, remove);
  const move = {
    name: 'vm.moveDrive',
    args: { ...at, toController: to.controller, toLocation: to.location },
  } as const;
  return (
    <div className="dialog-fields">
      {medium.type === 'dvd' ? <DvdFields scene={scene} media={medium.media} /> : null}
      <PlacePicker vm={vm} place={to} onPlace={setTo} present={{ controller, location }} />
      <div className="button-row">
        {moved ? (
          <Act
            scene={scene}
            command={move}
            label={texts.t('diskPages:storage.move')}
            then={`${to.controller}/${to.location}`}
          />
        ) : null}
        <Act
          scene={scene}
          command={remove}
          label={texts.t('diskPages:storage.removeAct')}
          then={controller}
        />
      </div>
      <p className="field-hint">
        {refused ? texts.fault(refused) : texts.t('diskPages:storage.fileStays')}
      </p>
    </div>
  );
}

type Medium = 'none' | 'host' | 'shared' | 'drive';

/** The drive of a server as Windows letters it. */
const hostDrive = 'D:';

function mediumOf(media: DvdMedia | null): Medium {
  if (media === null) return 'none';
  return media.kind === 'hostDrive' ? 'drive' : media.place;
}

/** A DVD is put in and taken out at any time. */
function DvdFields({
  scene,
  media,
}: {
  readonly scene: SettingsScene;
  readonly media: DvdMedia | null;
}) {
  const { texts, vm } = scene;
  const { t } = texts;
  const isImage = media !== null && media.kind !== 'hostDrive';
  const [name, setName] = useState(isImage ? media.name : 'C:\\ISO\\image.iso');
  const [medium, setMedium] = useState<Medium>(mediumOf(media));
  const insert =
    medium === 'drive'
      ? ({ name: hostDrive, place: 'host', kind: 'hostDrive' } as const)
      : ({ name: name || '-', place: medium === 'shared' ? 'shared' : 'host' } as const);
  return (
    <>
      <RadioGroup<Medium>
        label={t('vmSettings:medium')}
        value={medium}
        options={[
          { value: 'none', label: t('vmSettings:none') },
          { value: 'host', label: t('moves:settings.dvdHost') },
          { value: 'shared', label: t('moves:settings.dvdShared') },
          { value: 'drive', label: t('vmSettings:hostDrive', { letter: hostDrive }) },
        ]}
        onValue={setMedium}
      />
      {medium === 'host' || medium === 'shared' ? (
        <TextField label={t('moves:settings.dvdName')} value={name} onValue={setName} />
      ) : null}
      <div className="button-row">
        {medium === 'none' ? (
          <Act
            scene={scene}
            command={{ name: 'vm.ejectDvd', args: { vm: vm.id } }}
            label={t('diskPages:storage.eject')}
          />
        ) : (
          <Act
            scene={scene}
            command={{ name: 'vm.insertDvd', args: { vm: vm.id, ...insert } }}
            label={t('diskPages:storage.insert')}
          />
        )}
      </div>
    </>
  );
}
