/**
 * The functions that Excel has with the same name and meaning as Google, and how Excel's file format spells the newer
 * ones. Source: ECMA-376 part 1 §18.17.7 for the plain names; Microsoft's list of functions that need `_xlfn.` for the
 * rest. Functions that return a whole range (FILTER, UNIQUE, SORT, TRANSPOSE …) are left out, because a plain formula
 * in Excel keeps only one cell.
 */

const PLAIN = `
ABS ACOS ACOSH ADDRESS AND ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS BIN2DEC BIN2HEX CEILING CHAR
CHOOSE CLEAN CODE COLUMN COLUMNS COMBIN CONCATENATE CORREL COS COSH COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COVAR DATE DATEDIF
DATEVALUE DAVERAGE DAY DAYS360 DB DCOUNT DCOUNTA DDB DEC2BIN DEC2HEX DEGREES DELTA DEVSQ DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM
DVAR DVARP EDATE EOMONTH EVEN EXACT EXP FACT FACTDOUBLE FALSE FIND FIXED FLOOR FORECAST FV GCD GEOMEAN HARMEAN HEX2BIN HEX2DEC
HLOOKUP HOUR HYPERLINK IF IFERROR INDEX INDIRECT INT INTERCEPT IPMT IRR ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT
ISNUMBER ISODD ISREF ISTEXT KURT LARGE LCM LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MEDIAN MID MIN MINA MINUTE MOD MODE
MONTH MROUND MULTINOMIAL N NA NETWORKDAYS NETWORKDAYS.INTL NOMINAL NOT NOW NPER NPV ODD OFFSET OR PEARSON PERCENTILE PERCENTRANK
PERMUT PI PMT POWER PPMT PRODUCT PROPER PV QUARTILE QUOTIENT RADIANS RAND RANDBETWEEN RANK RATE REPLACE REPT RIGHT ROMAN ROUND
ROUNDDOWN ROUNDUP ROW ROWS RSQ SEARCH SECOND SIGN SIN SINH SKEW SLN SLOPE SMALL SQRT SQRTPI STANDARDIZE STDEV STDEVA STDEVP STDEVPA
STEYX SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 SYD T TAN TANH TEXT TIME TIMEVALUE TODAY TRIM
TRIMMEAN TRUE TRUNC TYPE UPPER VALUE VAR VARA VARP VARPA VLOOKUP WEEKDAY WEEKNUM WORKDAY WORKDAY.INTL XIRR XNPV YEAR YEARFRAC
`;

const NEWER = `
ACOT ACOTH ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL ENCODEURL
FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.SNGL NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
PERCENTRANK.INC PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SEC SECH SHEET SHEETS STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR
UNICODE VAR.P VAR.S XLOOKUP XMATCH XOR
`;

const names = (list: string): string[] => list.trim().split(/\s+/);

const SPELLING: ReadonlyMap<string, string> = new Map([
  ...names(PLAIN).map((name): [string, string] => [name, name]),
  ...names(NEWER).map((name): [string, string] => [name, `_xlfn.${name}`]),
]);

/** Arguments that Google adds by default and Excel requires: [number of arguments given, text to append]. */
const DEMANDED: Readonly<Record<string, readonly [number, string]>> = {
  IFERROR: [1, '""'],
  IFNA: [1, '""'],
  ROUND: [1, '0'],
  ROUNDUP: [1, '0'],
  ROUNDDOWN: [1, '0'],
  CEILING: [1, '1'],
  FLOOR: [1, '1'],
};

/** The name as the file format writes it, or undefined when Excel does not have the function. */
export function excelSpelling(name: string): string | undefined {
  return SPELLING.get(name.toUpperCase());
}

/** The text to append after the last argument so that Excel accepts the call; undefined when nothing is missing. */
export function demandedArgument(name: string, given: number): string | undefined {
  const rule = DEMANDED[name.toUpperCase()];
  return rule && rule[0] === given ? rule[1] : undefined;
}

/** The function's name without the file format's prefix. */
export function googleSpelling(name: string): string {
  return name.replace(/^_xlfn\.(_xlws\.)?/i, '');
}
