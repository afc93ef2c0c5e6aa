import { z } from 'zod';
import { languages } from '../../src-shared/ipc';
import type { Settings } from '../../src-shared/ipc';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['compact', 'standard', 'comfortable'] as const;
export type Density = (typeof densities)[number];
export const bottomTabs = ['tasks', 'events'] as const;
export type BottomTab = (typeof bottomTabs)[number];

/** Whose words the console speaks: the lab's Windows version, 2008 R2's, or the later ones (ux §4.9). */
export const wordings = ['lab', 'r2', 'current'] as const;
export type Wording = (typeof wordings)[number];

export const keyboardTargets = ['host', 'guest', 'fullScreen'] as const;
export type KeyboardTarget = (typeof keyboardTargets)[number];
export const releaseKeys = ['left', 'right', 'space', 'shift'] as const;
export type ReleaseKey = (typeof releaseKeys)[number];

/** How a person left the columns of one list. Unknown columns are dropped by the list itself. */
const columnLayout = z.object({
  order: z.array(z.string().max(60)).max(60),
  hidden: z.array(z.string().max(60)).max(60),
  /** Widths in CSS pixels by column. */
  widths: z.record(z.string().max(60), z.number().min(24).max(2000)),
  sort: z.object({ column: z.string().max(60), descending: z.boolean() }).nullable(),
});
export type ColumnLayout = z.infer<typeof columnLayout>;

const open = (byDefault: boolean) => z.boolean().catch(byDefault);
const panesSchema = z.object({
  tree: open(true),
  actions: open(true),
  bottom: open(true),
  details: open(true),
  /** The lab's strip, opened to its objectives and messages. */
  lab: open(false),
});

/*
 * Every field falls back by itself: one value damaged by hand or by an older version must not cost a
 * person all the others.
 */
const settingsSchema = z.object({
  language: z.enum(languages).nullable().catch(null),
  wording: z.enum(wordings).catch('lab'),
  /** Whether the pages of the first start were shown. */
  welcomed: z.boolean().catch(false),
  theme: z.enum(themes).catch('system'),
  density: z.enum(densities).catch('standard'),
  /** Decimals of percentages, 0 to 2. */
  decimals: z.int().min(0).max(2).catch(0),
  /** Length of a step in simulated milliseconds. */
  stepMs: z.int().min(1).max(86_400_000).catch(10_000),
  panes: panesSchema.catch(panesSchema.parse({})),
  /** Sizes in CSS pixels by pane. */
  sizes: z.record(z.string().max(60), z.number().min(0).max(10_000)).catch({}),
  /** Pages and questions a person does not want to see again; Hyper-V Settings shows them all again. */
  hiddenPages: z.array(z.string().max(60)).max(100).catch([]),
  /** Where Windows key combinations go from the connection window, and the key that frees the mouse. */
  keyboard: z.enum(keyboardTargets).catch('guest'),
  releaseKey: z.enum(releaseKeys).catch('left'),
  bottomTab: z.enum(bottomTabs).catch('tasks'),
  columns: z.record(z.string().max(60), columnLayout).catch({}),
  /** Closed branches of the console tree, and open ones of those that begin closed. */
  collapsed: z.array(z.string().max(120)).max(500).catch([]),
  opened: z.array(z.string().max(120)).max(500).catch([]),
  /** Whether events keep the names of injected faults to themselves. */
  faultNamesHidden: z.boolean().catch(false),
});

/** What the console remembers across sessions. */
export type ConsoleSettings = Readonly<z.infer<typeof settingsSchema>>;
export type PaneSettings = ConsoleSettings['panes'];

/** The settings of a person who never changed any. */
export const defaultSettings: ConsoleSettings = settingsSchema.parse({});

/** Reads what was stored, whatever became of it meanwhile. */
export function readSettings(stored: Settings): ConsoleSettings {
  const parsed = settingsSchema.safeParse(stored['console'] ?? {});
  return parsed.success ? parsed.data : defaultSettings;
}

/** The form in which the host keeps them. */
export function writeSettings(settings: ConsoleSettings): Settings {
  return { console: settings };
}
