package com.cashupagent.samples.einvoice;

/** The profiles that are read, by how much of an invoice each can say. */
public enum Profile {
    MINIMUM("urn:factur-x.eu:1p0:minimum", Syntax.CII, false, false),
    BASIC_WL("urn:factur-x.eu:1p0:basicwl", Syntax.CII, true, false),
    BASIC("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", Syntax.CII, true, true),
    EN16931("urn:cen.eu:en16931:2017", Syntax.CII, true, true),
    EXTENDED("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended", Syntax.CII, true, true),
    XRECHNUNG_CII("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", Syntax.CII, true, true),
    ZUGFERD_1("urn:ferd:CrossIndustryDocument:invoice:1p0:comfort", Syntax.ZUGFERD_1, true, true),
    XRECHNUNG_UBL(
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", Syntax.UBL_INVOICE, true, true),
    PEPPOL_CREDIT_NOTE(
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            Syntax.UBL_CREDIT_NOTE,
            true,
            true);

    /** How it is written. */
    public enum Syntax {
        CII,
        ZUGFERD_1,
        UBL_INVOICE,
        UBL_CREDIT_NOTE
    }

    final String guideline;
    final Syntax syntax;

    /** Whether it has terms, due date and account. */
    public final boolean terms;

    /** Whether it has line items. */
    public final boolean lines;

    Profile(String guideline, Syntax syntax, boolean terms, boolean lines) {
        this.guideline = guideline;
        this.syntax = syntax;
        this.terms = terms;
        this.lines = lines;
    }

    /** Whether XRechnung's way to write a cash discount belongs into its terms. */
    public boolean xrechnung() {
        return name().startsWith("XRECHNUNG");
    }
}
