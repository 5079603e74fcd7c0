/** Starts Univer in a place of the page: Vietnamese, without its own toolbar and formula bar. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import viVN from '@univerjs/preset-sheets-core/locales/vi-VN';

export type Api = ReturnType<typeof FUniver.newAPI>;

export interface Started {
  readonly univer: Univer;
  readonly api: Api;
  /** Resolves when Univer has drawn its first workbook; before that, it can neither scroll nor edit. */
  readonly rendered: Promise<void>;
}

export function startUniver(container: HTMLElement): Started {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: viVN },
    logLevel: LogLevel.ERROR,
  });
  const footer = {
    sheetBar: true,
    statisticBar: false,
    zoomSlider: true,
    menus: false,
    addSheetButtonConfig: { show: false },
  };
  const preset = UniverSheetsCorePreset({
    container,
    toolbar: false,
    header: false,
    formulaBar: false,
    menu: {},
    contextMenu: false,
    footer,
    disableAutoFocus: true,
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else if (plugin) univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const rendered = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= api.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  return { univer, api, rendered };
}
