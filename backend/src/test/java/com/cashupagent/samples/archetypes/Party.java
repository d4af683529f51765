package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sends or receives.
 *
 * @param brand what stands large where a logo would be; often not the name
 * @param iban empty where the country has none
 * @param bank how the country's businesses write where to pay, line by line
 */
record Party(
        String name,
        String brand,
        String person,
        String street,
        String city,
        String country,
        String taxId,
        String register,
        String phone,
        String fax,
        String mail,
        String web,
        String iban,
        List<String> bank) {

    List<String> address() {
        return List.of(street, city);
    }

    List<String> named() {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(address());
        return lines;
    }
}
