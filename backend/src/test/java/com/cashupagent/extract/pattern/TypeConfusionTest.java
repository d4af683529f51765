package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Papers of every type in eight languages; what is taken for what is printed when one is taken for another. */
class TypeConfusionTest {

    /** A title a type, in the order of the types; then the words for number, date, order, item, amount and total. */
    private static final List<List<String>> LANGUAGES = List.of(
            List.of(
                    "Invoice|Tax Invoice|Sales Invoice",
                    "Credit Note|Credit Memo",
                    "Receipt|Sales Receipt",
                    "Statement of Account|Account Statement",
                    "Remittance Advice|Payment Advice",
                    "Purchase Order",
                    "Delivery Note|Quotation|Service Agreement",
                    "Invoice No.|Date|Order No.|Description|Amount|Total"),
            List.of(
                    "Rechnung|Abschlagsrechnung",
                    "Gutschrift|Stornorechnung|Rechnungskorrektur",
                    "Quittung|Kassenbon",
                    "Kontoauszug|Saldenmitteilung",
                    "Zahlungsavis",
                    "Bestellung",
                    "Lieferschein|Angebot|Auftragsbestätigung",
                    "Rechnungsnummer|Datum|Bestellnummer|Bezeichnung|Betrag|Gesamtbetrag"),
            List.of(
                    "Facture",
                    "Avoir|Facture d'avoir",
                    "Reçu|Ticket de caisse",
                    "Relevé de compte|Relevé de factures",
                    "Avis de paiement|Avis de virement",
                    "Bon de commande",
                    "Devis|Bon de livraison",
                    "Facture n°|Date|Commande n°|Désignation|Montant|Total TTC"),
            List.of(
                    "Factura",
                    "Factura rectificativa|Nota de crédito|Abono",
                    "Recibo|Ticket",
                    "Estado de cuenta|Extracto de cuenta",
                    "Aviso de pago",
                    "Orden de compra|Pedido de compra",
                    "Presupuesto|Albarán",
                    "Factura nº|Fecha|Pedido nº|Descripción|Importe|Total"),
            List.of(
                    "Fattura|Fattura immediata",
                    "Nota di credito",
                    "Ricevuta|Scontrino",
                    "Estratto conto",
                    "Avviso di pagamento|Distinta di bonifico",
                    "Ordine di acquisto",
                    "Preventivo|Documento di trasporto",
                    "Fattura n.|Data|Ordine n.|Descrizione|Importo|Totale"),
            List.of(
                    "Factuur|Verkoopfactuur",
                    "Creditnota|Creditfactuur",
                    "Kassabon|Kwitantie",
                    "Rekeningoverzicht|Openstaande posten",
                    "Betaalspecificatie|Betalingsadvies",
                    "Inkooporder|Bestelbon",
                    "Offerte|Pakbon",
                    "Factuurnummer|Datum|Ordernummer|Omschrijving|Bedrag|Totaal"),
            List.of(
                    "Fatura",
                    "Nota de crédito",
                    "Recibo|Talão",
                    "Extrato de conta",
                    "Aviso de pagamento",
                    "Ordem de compra|Nota de encomenda",
                    "Orçamento|Guia de remessa",
                    "Fatura n.º|Data|Encomenda n.º|Descrição|Valor|Total"),
            List.of(
                    "Ankara|Ankara ya kodi",
                    "Hati ya mkopo|Noti ya mkopo",
                    "Risiti|Stakabadhi",
                    "Taarifa ya akaunti",
                    "Taarifa ya malipo|Ushauri wa malipo",
                    "Oda ya ununuzi|Agizo la ununuzi",
                    "Mkataba|Hati ya uwasilishaji",
                    "Namba ya ankara|Tarehe|Namba ya oda|Maelezo|Kiasi|Jumla kuu"));

    @TempDir
    private Path folder;

    private final Map<DocumentType, Map<DocumentType, Integer>> matrix = new EnumMap<>(DocumentType.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyTypeIsToldFromTheOthers(TestReporter reporter) {
        int design = 0;
        for (List<String> language : LANGUAGES) {
            for (DocumentType type : DocumentType.values()) {
                for (String title : language.get(type.ordinal()).split("\\|")) {
                    design++;
                    DocumentType read = read(draw(type, title, language.get(7).split("\\|"), design));
                    matrix.computeIfAbsent(type, key -> new EnumMap<>(DocumentType.class))
                            .merge(read, 1, Integer::sum);
                    if (read != type) {
                        wrong.add(title + " was taken for " + read);
                    }
                }
            }
        }
        reporter.publishEntry("types", text());
        assertThat(design).isGreaterThan(80);
        assertThat(wrong).as(() -> text()).isEmpty();
    }

    @Test
    void aLetterIsOther() {
        PdfSheet sheet = new PdfSheet()
                .text(50, 60, 10, "Kestrel Works Ltd, 14 Mill Lane, Leeds")
                .text(50, 160, 10, "Dear Mrs Otieno,")
                .text(50, 180, 10, "thank you for your visit. The invoice for the tables will follow next week,")
                .text(50, 194, 10, "and the receipt for the deposit is enclosed.");
        assertThat(read(sheet)).isEqualTo(DocumentType.OTHER);
    }

    @Test
    void withoutATitleTheSumsSpeak() {
        PdfSheet invoice = new PdfSheet()
                .text(50, 60, 10, "Kestrel Works Ltd")
                .text(50, 90, 10, "Bill to: Baobab Foods")
                .text(50, 200, 10, "Oak table")
                .right(545, 200, 10, "100.00")
                .text(350, 240, 10, "Subtotal")
                .right(545, 240, 10, "100.00")
                .text(350, 255, 10, "VAT 16%")
                .right(545, 255, 10, "16.00")
                .text(350, 270, 10, "Total")
                .right(545, 270, 10, "116.00");
        assertThat(read(invoice)).isEqualTo(DocumentType.INVOICE);
        PdfSheet receipt = new PdfSheet()
                .text(50, 60, 10, "Corner Shop")
                .text(50, 100, 10, "Bread")
                .right(250, 100, 10, "2.50")
                .text(50, 115, 10, "Total")
                .right(250, 115, 10, "2.50")
                .text(50, 130, 10, "Cash")
                .right(250, 130, 10, "5.00")
                .text(50, 145, 10, "Change")
                .right(250, 145, 10, "2.50");
        assertThat(read(receipt)).isEqualTo(DocumentType.RECEIPT);
    }

    /** Where the title stands and how large it is follow from the design. */
    private static PdfSheet draw(DocumentType type, String title, String[] words, int design) {
        PdfSheet sheet = new PdfSheet();
        String shown = design % 4 == 0 ? title.toUpperCase(Locale.ROOT) : title;
        sheet.text(50, 50, 12, "Kestrel Works Ltd").text(50, 66, 9, "14 Mill Lane, Leeds LS1 4AB");
        double size = 13 + design % 3 * 4;
        if (design % 2 == 0) {
            sheet.bold(50, 120, size, shown);
        } else {
            sheet.right(545, 60, size, shown);
        }
        boolean list = type == DocumentType.STATEMENT || type == DocumentType.REMITTANCE_ADVICE;
        sheet.text(50, 160, 10, words[1] + ": 12.05.2024");
        if (type == DocumentType.PURCHASE_ORDER || type == DocumentType.OTHER) {
            sheet.text(50, 176, 10, words[2] + ": PO-2291");
        } else if (!list) {
            sheet.text(50, 176, 10, words[0] + ": KW-10417");
        }
        sheet.bold(50, 220, 9, list ? words[0] : words[3])
                .bold(300, 220, 9, words[1])
                .right(545, 220, 9, words[4]);
        for (int i = 0; i < 3; i++) {
            sheet.text(50, 236 + 14 * i, 9, list ? "KW-1040" + i : "Oak table " + (char) ('A' + i))
                    .text(300, 236 + 14 * i, 9, "0" + (i + 1) + ".05.2024")
                    .right(545, 236 + 14 * i, 9, "10" + i + ".50");
        }
        return sheet.text(350, 300, 10, words[5]).right(545, 300, 10, "304.50");
    }

    private String text() {
        StringBuilder text = new StringBuilder(String.format("%n%-20s", "drawn / read"));
        for (DocumentType type : DocumentType.values()) {
            text.append(String.format("%18s", type));
        }
        for (DocumentType drawn : DocumentType.values()) {
            text.append(String.format("%n%-20s", drawn));
            for (DocumentType read : DocumentType.values()) {
                text.append(String.format(
                        "%18d", matrix.getOrDefault(drawn, Map.of()).getOrDefault(read, 0)));
            }
        }
        return text + System.lineSeparator();
    }

    private DocumentType read(PdfSheet sheet) {
        try (sheet) {
            Path file = sheet.save(folder.resolve("paper.pdf"));
            return new PatternTier()
                    .extract(new LayoutAnalyzer()
                            .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)))
                    .type();
        }
    }
}
