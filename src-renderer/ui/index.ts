/*
 * The console's kit: the only door to the widget libraries. Everything takes its words as props or
 * from `UiTextsProvider`; nothing in here knows a virtual machine.
 */
export { Button, IconButton } from './button';
export type { ButtonProps, IconButtonProps } from './button';
export { Icon } from './icon';
export type { IconName, IconProps } from './icon';
export { Tooltip, TooltipProvider } from './tooltip';
export { ContextMenu, DropdownMenu } from './menu';
export { MenuBar } from './menu-bar';
export type { MenuBarMenu } from './menu-bar';
export { SimulatedMark } from './menu-entries';
export type {
  ActionEntry,
  CheckEntry,
  HeadingEntry,
  MenuEntry,
  RadioEntry,
  SeparatorEntry,
  SubmenuEntry,
} from './menu-entries';
export { Dialog } from './dialog';
export type { DialogAction, DialogProps } from './dialog';
export { Wizard } from './wizard';
export type { WizardPage, WizardPageKind, WizardProps } from './wizard';
export { Panels } from './panels';
export type { PanelSpec } from './panels';
export { Tree } from './tree';
export type { TreeItem, TreeProps } from './tree';
export { Checkbox, RadioGroup, Select, Slider, TextArea, TextField } from './fields';
export type { SelectOption } from './fields';
export { moveBetweenCards } from './card-keys';
export { Segmented } from './segmented';
export type { Segment, SegmentedProps } from './segmented';
export { SeverityLabel, StateDot, StateLabel, severityIcon, severityTone } from './state-label';
export type { Severity, Tone } from './state-label';
export { ErrorBoundary } from './error-boundary';
export { MessageBar } from './message-bar';
export { Badge, EmptyState, LiveRegion, Meter, Progress, PropertyList, Tabs } from './parts';
export type { MeterPart, Property, TabSpec } from './parts';
export { CommandPalette } from './command-palette';
export type { PaletteCommand } from './command-palette';
export { UiTextsProvider, useUiTexts } from './texts';
export type { UiTexts } from './texts';
export { DataGrid } from './grid/data-grid';
export type { DataGridProps, GridHandle } from './grid/data-grid';
export { ColumnsButton } from './grid/columns-button';
export { defaultGridLayout, fittedLayout } from './grid/types';
export type { GridColumn, GridLayout, GridSelection, GridTable, TableChoice } from './grid/types';
