// How many decimals an amount of each currency has. ISO 4217, with codes that are out of use but still met.

const byDecimals: readonly (readonly [number, string])[] = [
  [
    0,
    "ADP BEF BIF BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF PYG PTE RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC " +
      "XBD XDR XEU XFU XOF XPD XPF XPT XSU XTS XUA XXX",
  ],
  [
    2,
    "AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE " +
      "CHF CHW CNY COP COU CRC CUC CUP CVE CYP CZK DEM DKK DOP DZD EEK EGP ERN ETB EUR FIM FJD FKP FRF GBP GEL GHS " +
      "GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL LTL " +
      "LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NLG NOK NPR NZD PAB PEN " +
      "PGK PHP PKR PLN QAR RON RSD RUB RUR SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SSP STD STN SVC SYP " +
      "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VEF VES WST XCD YER ZAR ZMW ZWL",
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF"],
];

const decimals: ReadonlyMap<string, number> = new Map(
  byDecimals.flatMap(([count, codes]) => codes.split(" ").map((code) => [code, count] as const)),
);

/** How many decimals amounts of a currency have, or undefined for a code that is no currency's. */
export function decimalsOf(currency: string): number | undefined {
  return decimals.get(currency);
}
