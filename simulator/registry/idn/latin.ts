import { type CodePoints, codePoints } from "./code-points.ts";

/** ASCII letters and digits, the hyphen, and the letters with marks of the languages written in Latin script. */
export const latin: CodePoints = codePoints(
  "2d 30-39 61-7a e0-f6 f8-ff 101 103 105 107 10b 10d 10f 111 113 117 119 11b 11f 121 123 127 12b 12f 131 137 13a 13c " +
    "13e 142 144 146 148 14b 14d 151 153 155 157 159 15b 15f 161 163 165 167 16b 16f 171 173 175 177 17a 17c 17e 1ce " +
    "1d0 1d2 1d4 1e5 1e7 1e9 1ef 259 292 1e81 1e83 1e85 1ef3",
);
