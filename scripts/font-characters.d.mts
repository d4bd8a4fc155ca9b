export declare const GB2312: string;
export declare const GBK: string;
export declare const STANDARD_BEYOND_GBK: string;
export declare const SYMBOLS: string;
export declare const RADICALS: string;
export declare const LATIN: string;
