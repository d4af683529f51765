package com.cashupagent.samples.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Tables as bills of many trades have them, far from a plain grid under a heading. */
public enum HostileTableKind implements TableDrawing {
    /** The price comes before the number, both with two decimals, under headings of two lines. */
    PRICE_BEFORE_QUANTITY {
        @Override
        public void draw(TablePage p) {
            p.columns("lrrr", 50, 340, 440, 545)
                    .heading("", p.word("price"), p.word("qty"), "")
                    .heading("", "", "", p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                TablePage.Item item = p.items.get(i);
                String quantity = p.words.number(item.quantity().setScale(i == 0 ? 0 : 2));
                p.row(item.name(), p.money(item.price()), quantity, p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** Text and amount alone, in groups; only some of them have a sum. */
    GROUPED_LIST {
        @Override
        public void draw(TablePage p) {
            p.columns("lr", 50, 545);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < p.items.size(); i++) {
                TablePage.Item item = p.items.get(i);
                if (i % 2 == 0) {
                    if (i == 2) {
                        p.row(p.word("sub"), p.money(sum));
                    }
                    p.y += 6;
                    p.row("Site " + (char) ('A' + i / 2));
                }
                sum = sum.add(item.amount());
                p.row(item.name(), p.money(item.amount())).expect(item.name(), null, null, item.amount());
            }
        }

        @Override
        public int least() {
            return 4;
        }
    },
    /** First the sum, then what it is made of: lines with their parts set in. */
    SUM_FIRST {
        @Override
        public void draw(TablePage p) {
            p.columns("lr", 50, 545);
            p.sum(p.word("total"), total(p));
            p.y += 20;
            for (TablePage.Item item : p.items) {
                p.columns("lr", 50, 545).row(item.name(), p.money(item.amount()));
                p.columns("lr", 62, 545).row("Usage", p.money(item.amount()));
                p.columns("lr", 62, 545).row("Credits", p.money(BigDecimal.ZERO));
                p.expect(item.name(), null, null, item.amount());
            }
        }
    },
    /** A bold heading without numbers over each group, close to its first item as to the one before. */
    GROUPS_WITHOUT_SUM {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                TablePage.Item item = p.items.get(i);
                if (i % 2 == 0) {
                    p.sheet.bold(50, p.y, 9, i == 0 ? "Ground floor" : i == 2 ? "First floor" : "Roof and yard");
                    p.y += TablePage.LINE;
                }
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .expect(item);
            }
        }

        @Override
        public int least() {
            return 4;
        }
    },
    /** The first line of a description stands over the numbers, the second beside them. */
    NUMBERS_ON_SECOND_LINE {
        @Override
        public void draw(TablePage p) {
            p.columns("llrrr", 50, 110, 340, 440, 545)
                    .heading(p.word("code"), p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                TablePage.Item item = p.items.get(i);
                p.row("", item.name(), "", "", "");
                p.row(
                                String.valueOf(4100 + 37 * i),
                                item.more(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item.name() + " " + item.more(), item.quantity(), item.price(), item.amount());
            }
        }
    },
    /** The tax of each row stands in two columns behind the amount. */
    TAX_BEHIND_AMOUNT {
        @Override
        public void draw(TablePage p) {
            p.columns("llrrrrr", 50, 75, 290, 350, 420, 480, 545)
                    .heading(
                            p.word("pos"),
                            p.word("desc"),
                            p.word("qty"),
                            p.word("price"),
                            p.word("amount"),
                            "CGST",
                            "SGST");
            int number = 1;
            for (TablePage.Item item : p.items) {
                BigDecimal tax = share(item.amount(), "0.09");
                p.row(
                                String.valueOf(number++),
                                item.name() + " (" + number * 50 + ")",
                                p.words.number(item.quantity().setScale(2)),
                                p.money(item.price()),
                                p.money(item.amount()),
                                p.money(tax),
                                p.money(tax))
                        .expect(item.name() + " (" + number * 50 + ")", item.quantity(), item.price(), item.amount());
            }
        }
    },
    /** Days of work, each with its date; nothing heads the columns. */
    DATED_LIST {
        @Override
        public void draw(TablePage p) {
            p.columns("llr", 50, 120, 545);
            int day = 10;
            for (TablePage.Item item : p.items) {
                p.row("2024-04-" + day++, item.name(), p.money(item.amount()))
                        .expect(item.name(), null, null, item.amount());
            }
        }
    },
    /** The discount of a row in a column of its own, as a sum of money. */
    DISCOUNT_COLUMN {
        @Override
        public void draw(TablePage p) {
            p.columns("lrrrr", 50, 300, 380, 460, 545)
                    .heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("less"), p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                TablePage.Item item = p.items.get(i);
                BigDecimal less = i % 2 == 0 ? share(item.amount(), "0.1") : BigDecimal.ZERO.setScale(2);
                BigDecimal amount = item.amount().subtract(less);
                p.row(
                                item.name(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                less.signum() == 0 ? "-" : p.money(less),
                                p.money(amount))
                        .expect(item.name(), item.quantity(), item.price(), amount);
            }
        }
    },
    /** {@code 12 pcs @ 4.50} under the name of the goods, the amount beside the name. */
    COUNT_UNDER_NAME {
        @Override
        public void draw(TablePage p) {
            p.columns("lr", 50, 545).heading(p.word("desc"), p.word("amount"));
            for (TablePage.Item item : p.items) {
                p.row(item.name(), p.money(item.amount()))
                        .row("   " + p.words.number(item.quantity()) + " x " + p.money(item.price()))
                        .expect(item);
            }
        }
    },
    /** The sum of the goods under them, and a share taken off it. */
    DISCOUNT_UNDER_SUBTOTAL {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (TablePage.Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .expect(item);
            }
            p.y += 4;
            p.row(p.word("sub"), "", "", p.money(total(p)));
            BigDecimal less = share(total(p), "0.05");
            p.row(p.word("less") + " 5 %", "", "", "-" + p.money(less));
            p.takeOff(less);
        }
    },
    /** Long descriptions wrap over three lines, the numbers in the middle between rulings. */
    WRAPPED_IN_RULES {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (TablePage.Item item : p.items) {
                p.sheet.ruling(45, 550, p.y - 10);
                p.row(item.name(), "", "", "")
                        .row(
                                "series 400",
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .row(item.more(), "", "", "")
                        .expect(
                                item.name() + " series 400 " + item.more(),
                                item.quantity(),
                                item.price(),
                                item.amount());
                p.y += 2;
            }
            p.sheet.ruling(45, 550, p.y - 10);
        }
    },
    /** A column of unit words nobody heads, and codes with digits and dashes before the description. */
    CODES_BEFORE_TEXT {
        @Override
        public void draw(TablePage p) {
            p.columns("llrlrr", 50, 120, 330, 340, 450, 545)
                    .heading(p.word("code"), p.word("desc"), p.word("qty"), "", p.word("price"), p.word("amount"));
            int number = 11;
            for (TablePage.Item item : p.items) {
                number += 13;
                p.row(
                                "10-" + number + "/" + number * 3,
                                item.name(),
                                p.words.number(item.quantity()),
                                item.unit(),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    };

    private static BigDecimal total(TablePage p) {
        return p.items.stream().map(TablePage.Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal of, String share) {
        return of.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }
}
