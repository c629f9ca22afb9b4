/** How scenarios call the registrars that the suite acts as. */
export type RegistrarName = "A" | "B" | "C";
