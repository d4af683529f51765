package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            # a number behind it, unless it is a year or as short
            Karoo Cleaning Ltd 20195532                     > Karoo Cleaning Ltd
            Karoo Cleaning Ltd (4711)                       > Karoo Cleaning Ltd
            # what announces such a number
            D+E Traders PLC, Company No.                    > D+E Traders PLC
            Kauri Ledger Limited (NZCN                      > Kauri Ledger Limited
            # its capital, owners, seat and form
            'Agence Horn, SARL au capital de 10 000 €'      > Agence Horn
            Agence Horn SARL au capital de 10 000 €         > Agence Horn SARL
            BURO ATLANTIQUE - S.A.S. au capital de 120 000 €> BURO ATLANTIQUE
            Cuisine Nomade – SASU                           > Cuisine Nomade
            Brenta Moda SpA with sole shareholder           > Brenta Moda SpA
            Officine Lario S.r.l. a socio unico             > Officine Lario S.r.l.
            Officine Lario S.R.L. UNIPERSONALE              > Officine Lario S.R.L.
            Traccia Flotte SRL Sede Legale: Via Dante 21    > Traccia Flotte SRL
            Halden Voice Ltd, Registered Office: 4 High St  > Halden Voice Ltd
            Talleres Vega SL, DOMICILIO SOCIAL: Calle Mayor > Talleres Vega SL
            For M/s. Larkfield                              > Larkfield
            Halden Voice Limited.                           > Halden Voice Limited
            CHANTIERS DU MINOU____                          > CHANTIERS DU MINOU
            """)
    void whatIsPrintedInOneGoWithANameIsNoPartOfIt(String text, String name) {
        assertThat(BareNames.of(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Karoo Cleaning 3000",
        "Karoo & Co.",
        "The Company",
        "Capital Cleaning Ltd",
        "Larkfield (UK) Ltd",
        "Ott - Krause Partners",
        "Sede Vacante Films",
        "The Registered Nurses Ltd",
        "Account 972604418"
    })
    void whatLooksLikeItMayBeOfTheName(String text) {
        assertThat(BareNames.of(text)).isEqualTo(text);
    }
}
