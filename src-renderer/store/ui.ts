import { createStore } from 'zustand/vanilla';
import type { Fault } from '../../src-shared/faults';
import type { Language } from '../../src-shared/ipc';
import type { LabProgress, LabStanding } from '../../src-shared/lab-progress';
import { noProgress } from '../../src-shared/lab-progress';
import type { ClusterId, RecordId, ViewId } from '../../src-shared/model/tables';
import type { Dialog } from '../dialogs/dialog';
import type { Place } from './place';
import type { BottomTab, ColumnLayout, ConsoleSettings, PaneSettings } from './settings';
import { defaultSettings } from './settings';

/** A row of a list: a record, or an event by its number. */
export type RowId = RecordId | `event:${number}`;

/** What is selected in one list. The focus may rest on a row that is not selected. */
export interface Selection {
  readonly ids: readonly RowId[];
  readonly focus: RowId | null;
}
export const nothingSelected: Selection = { ids: [], focus: null };

/**
 * The list of the tree of snapshots in the details of a machine. What is selected in it is meant until
 * something is selected elsewhere.
 */
export const snapshotList = 'snapshots';

/** What an inline message says, as data: it is put into words when it is shown. */
export type MessageContent =
  | { readonly type: 'refusal'; readonly action: string | null; readonly fault: Fault }
  | {
      readonly type: 'partial';
      readonly action: string;
      readonly done: number;
      readonly total: number;
      readonly skipped: readonly { readonly name: string; readonly fault: Fault }[];
    }
  | { readonly type: 'saved'; readonly fileName: string };

export interface Message {
  readonly id: number;
  readonly content: MessageContent;
}

export const panes = ['tree', 'results', 'actions', 'bottom'] as const;
export type Pane = (typeof panes)[number];

export interface UiState {
  readonly settings: ConsoleSettings;
  /** The language spoken now: the setting, or the system's. */
  readonly language: Language;
  readonly place: Place;
  /** By list; most lists are named by their place. */
  readonly selections: Readonly<Record<string, Selection>>;
  /** By cluster: the partition whose view is shown while there are several. */
  readonly seenBy: Readonly<Record<string, ViewId>>;
  /** Filter texts by list. */
  readonly filters: Readonly<Record<string, string>>;
  /** The pane that has, or last had, the keyboard focus. */
  readonly pane: Pane;
  /** Whose selection actions are about: the pane used last that has one. */
  readonly source: Exclude<Pane, 'actions'>;
  readonly dialog: Dialog | null;
  readonly paletteOpen: boolean;
  readonly messages: readonly Message[];
  /** How many messages of the lab that is played were shown so far. */
  readonly feedRead: number;
  /** Whether the person leads others: what they do is the instructor's. */
  readonly leads: boolean;
  /** What was played so far, and how the person stands in each lab. */
  readonly progress: LabProgress;
  readonly standings: Readonly<Record<string, LabStanding>>;
}

/** State of the console itself: what a person looks at and how. The simulation is not in here. */
export class UiStore {
  readonly store;
  #messages = 0;

  constructor(language: Language) {
    this.store = createStore<UiState>(() => ({
      settings: defaultSettings,
      language,
      place: 'welcome',
      selections: {},
      filters: {},
      seenBy: {},
      pane: 'results',
      source: 'tree',
      dialog: null,
      paletteOpen: false,
      messages: [],
      feedRead: 0,
      leads: false,
      progress: noProgress,
      standings: {},
    }));
  }

  get state(): UiState {
    return this.store.getState();
  }

  loadSettings(settings: ConsoleSettings): void {
    this.store.setState({ settings, language: settings.language ?? this.state.language });
  }

  takeProgress(progress: LabProgress, standings: UiState['standings']): void {
    this.store.setState({ progress, standings });
  }

  changeSettings(change: Partial<ConsoleSettings>): void {
    const settings = { ...this.state.settings, ...change };
    this.store.setState({ settings, language: settings.language ?? this.state.language });
  }

  changePanes(change: Partial<PaneSettings>): void {
    this.changeSettings({ panes: { ...this.state.settings.panes, ...change } });
  }

  /** Remembers sizes of panes in CSS pixels; those of other panes stay. */
  setSizes(sizes: Readonly<Record<string, number>>): void {
    this.changeSettings({ sizes: { ...this.state.settings.sizes, ...sizes } });
  }

  setColumns(list: string, layout: ColumnLayout): void {
    this.changeSettings({ columns: { ...this.state.settings.columns, [list]: layout } });
  }

  showBottom(bottomTab: BottomTab): void {
    this.changeSettings({ bottomTab, panes: { ...this.state.settings.panes, bottom: true } });
  }

  /** Goes to a place; a message about the old one leaves with it. */
  goTo(place: Place): void {
    if (place === this.state.place) return;
    this.store.setState({ place, messages: [] });
  }

  select(list: string, selection: Selection): void {
    this.store.setState(({ selections }) => ({
      selections: { ...selections, [snapshotList]: nothingSelected, [list]: selection },
    }));
  }

  selection(list: string): Selection {
    return this.state.selections[list] ?? nothingSelected;
  }

  filter(list: string, text: string): void {
    this.store.setState(({ filters }) => ({ filters: { ...filters, [list]: text } }));
  }

  /** Looks at a cluster through the eyes of one of its partitions. */
  seeBy(cluster: ClusterId, view: ViewId): void {
    this.store.setState(({ seenBy }) => ({ seenBy: { ...seenBy, [cluster]: view } }));
  }

  setPane(pane: Pane): void {
    if (pane !== this.state.pane) this.store.setState({ pane });
    if (pane !== 'actions' && pane !== this.state.source) this.store.setState({ source: pane });
  }

  openDialog(dialog: Dialog): void {
    this.store.setState({ dialog, paletteOpen: false });
  }

  closeDialog(): void {
    this.store.setState({ dialog: null });
  }

  openPalette(paletteOpen: boolean): void {
    this.store.setState({ paletteOpen });
  }

  /** Shows a message above the results; the newest three stay. */
  say(content: MessageContent): void {
    this.#messages += 1;
    const message: Message = { id: this.#messages, content };
    this.store.setState(({ messages }) => ({ messages: [...messages, message].slice(-3) }));
  }

  dismiss(id: number): void {
    this.store.setState(({ messages }) => ({
      messages: messages.filter((message) => message.id !== id),
    }));
  }

  clearMessages(): void {
    if (this.state.messages.length > 0) this.store.setState({ messages: [] });
  }

  /** Another lab: what was selected and said belongs to the old one. */
  forgetLab(place: Place): void {
    this.store.setState({
      place,
      selections: {},
      filters: {},
      seenBy: {},
      messages: [],
      feedRead: 0,
    });
  }

  lead(leads: boolean): void {
    this.store.setState({ leads });
  }

  readFeed(feedRead: number): void {
    if (feedRead !== this.state.feedRead) this.store.setState({ feedRead });
  }
}
