/** Google's own JSON for a chart on a sheet, limited to what the product uses. */
import type { ColorStyleShape, GridCoordinateShape, GridRangeShape } from './api-place-shapes';

export interface ChartSourceShape {
  readonly sourceRange: { readonly sources: readonly GridRangeShape[] };
}

export interface BasicChartShape {
  readonly chartType: 'BAR' | 'LINE' | 'AREA' | 'COLUMN' | 'SCATTER' | 'COMBO' | 'STEPPED_AREA';
  readonly legendPosition?: 'BOTTOM_LEGEND' | 'LEFT_LEGEND' | 'RIGHT_LEGEND' | 'TOP_LEGEND' | 'NO_LEGEND';
  readonly stackedType?: 'NOT_STACKED' | 'STACKED' | 'PERCENT_STACKED';
  readonly headerCount?: number;
  readonly axis?: readonly {
    readonly position: 'BOTTOM_AXIS' | 'LEFT_AXIS' | 'RIGHT_AXIS';
    readonly title?: string;
    readonly viewWindowOptions?: {
      readonly viewWindowMode?: 'DEFAULT' | 'PRETTY' | 'EXPLICIT';
      readonly viewWindowMin?: number;
      readonly viewWindowMax?: number;
    };
  }[];
  readonly domains: readonly { readonly domain: ChartSourceShape; readonly reversed?: boolean }[];
  readonly series: readonly {
    readonly series: ChartSourceShape;
    readonly targetAxis?: 'BOTTOM_AXIS' | 'LEFT_AXIS' | 'RIGHT_AXIS';
    readonly colorStyle?: ColorStyleShape;
    /** Colours of single points; `index` counts from 0. */
    readonly styleOverrides?: readonly { readonly index: number; readonly colorStyle: ColorStyleShape }[];
    readonly dataLabel?: { readonly type: 'DATA' | 'NONE' };
  }[];
}

export interface PieChartShape {
  readonly legendPosition?:
    'BOTTOM_LEGEND' | 'LEFT_LEGEND' | 'RIGHT_LEGEND' | 'TOP_LEGEND' | 'NO_LEGEND' | 'LABELED_LEGEND';
  readonly domain: ChartSourceShape;
  readonly series: ChartSourceShape;
  readonly pieHole?: number;
}

export interface ChartSpecShape {
  readonly title?: string;
  readonly subtitle?: string;
  readonly altText?: string;
  readonly fontName?: string;
  readonly basicChart?: BasicChartShape;
  readonly pieChart?: PieChartShape;
}

export interface ChartPositionShape {
  readonly overlayPosition?: {
    readonly anchorCell: GridCoordinateShape;
    readonly offsetXPixels?: number;
    readonly offsetYPixels?: number;
    readonly widthPixels?: number;
    readonly heightPixels?: number;
  };
  readonly newSheet?: boolean;
}

export interface EmbeddedChartShape {
  readonly chartId?: number;
  readonly spec?: ChartSpecShape;
  readonly position?: ChartPositionShape;
}
