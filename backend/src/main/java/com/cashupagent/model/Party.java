package com.cashupagent.model;

/**
 * A seller or a buyer.
 *
 * @param name trading or registered name
 * @param id the number the document prints for this party (supplier or customer number)
 * @param taxId VAT or tax registration number, without spaces
 * @param address one line, parts separated by a comma and a space
 * @param registration number in the companies' register (company number, SIRET, HRB 12345 and the like), as printed
 */
public record Party(
        Field<String> name, Field<String> id, Field<String> taxId, Field<String> address, Field<String> registration) {

    /** A party whose entry in a register is not stated. */
    public Party(Field<String> name, Field<String> id, Field<String> taxId, Field<String> address) {
        this(name, id, taxId, address, Field.absent(0));
    }

    /** Nothing found. */
    public static Party absent(double confidence) {
        return new Party(
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence));
    }
}
