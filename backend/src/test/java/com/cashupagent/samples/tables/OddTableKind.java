package com.cashupagent.samples.tables;

import com.cashupagent.samples.tables.TablePage.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Tables that tempt a reader: numbers and words where others have none, and columns in unusual order. */
public enum OddTableKind implements TableDrawing {
    /** Sizes, years and counts in the descriptions. */
    NUMBERS_IN_TEXT {
        @Override
        public void draw(TablePage p) {
            String[] names = {
                "Cable 3 x 1.5 mm, 100 m",
                "Screws M8 x 40, 200 pcs",
                "Licence 2024",
                "Box 12 / 24 / 48",
                "Tyre 205/55 R16"
            };
            usual(p);
            for (int i = 0; i < p.items.size(); i++) {
                Item item = named(p.items.get(i), names[i % names.length]);
                plain(p, item);
            }
        }
    },
    /** Goods that begin with the words of sums. */
    WORDS_OF_SUMS {
        @Override
        public void draw(TablePage p) {
            String[] names = {
                "Total station rental",
                "Tax advice",
                "Shipping container 20 ft",
                "Net for goal",
                "Discount voucher cards",
                "Balance wheel"
            };
            usual(p);
            for (int i = 0; i < p.items.size(); i++) {
                plain(p, named(p.items.get(i), names[i % names.length]));
            }
        }

        @Override
        public int least() {
            return 5;
        }
    },
    /** Sixty rows, with a foot and a head on each page. */
    LONG {
        @Override
        public void draw(TablePage p) {
            usual(p);
            int page = 1;
            for (int i = 0; i < p.items.size(); i++) {
                if (p.y > 740) {
                    foot(p, page++);
                    p.newPage();
                    p.sheet.bold(50, 40, 12, "Kestrel Works Ltd");
                    p.y = 80;
                    usual(p);
                }
                plain(p, p.items.get(i));
            }
            foot(p, page);
        }

        @Override
        public int least() {
            return 58;
        }
    },
    /** {@code Steel bracket ............ 31.50}. */
    DOTS {
        @Override
        public void draw(TablePage p) {
            p.columns("lr", 50, 545).heading(p.word("desc"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name() + " " + ".".repeat(120), p.money(item.amount()))
                        .expect(item.name(), null, null, item.amount());
            }
        }
    },
    /** {@code 12pcs}, {@code 3,5kg}. */
    GLUED_UNITS {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (Item item : p.items) {
                p.row(
                                item.name(),
                                p.words.number(item.quantity()) + item.unit(),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    FOUR_DECIMALS {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (Item item : p.items) {
                BigDecimal quantity = item.quantity().multiply(BigDecimal.valueOf(1000));
                BigDecimal price = item.price().movePointLeft(2);
                BigDecimal amount = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
                p.row(item.name(), p.words.number(quantity), p.words.number(price), p.money(amount))
                        .expect(item.name(), quantity, price, amount);
            }
        }
    },
    /** Net, tax and gross of each row. */
    GROSS_COLUMNS {
        @Override
        public void draw(TablePage p) {
            p.columns("lrrrrr", 50, 250, 320, 400, 470, 550)
                    .heading(
                            p.word("desc"),
                            p.word("qty"),
                            p.word("price"),
                            p.word("net"),
                            p.word("vat"),
                            p.word("total"));
            for (Item item : p.items) {
                BigDecimal tax = share(item.amount(), "0.20");
                p.row(
                                item.name(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()),
                                p.money(tax),
                                p.money(item.amount().add(tax)))
                        .expect(item);
            }
        }
    },
    /** Work and goods under headings of their own. */
    TWO_TABLES {
        @Override
        public void draw(TablePage p) {
            usual(p);
            int half = (p.items.size() + 1) / 2;
            p.items.subList(0, half).forEach(item -> plain(p, item));
            p.y += 20;
            p.columns("lrrr", 50, 300, 400, 545)
                    .heading(p.word("desc"), p.word("hours"), p.word("rate"), p.word("amount"));
            p.items.subList(half, p.items.size()).forEach(item -> plain(p, item));
        }
    },
    LEFT_ALIGNED {
        @Override
        public void draw(TablePage p) {
            p.columns("llll", 50, 300, 380, 480)
                    .heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            p.items.forEach(item -> plain(p, item));
        }
    },
    /** One row costs nothing. */
    FREE {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (int i = 0; i < p.items.size(); i++) {
                Item item = p.items.get(i);
                boolean free = i == 1;
                BigDecimal nought = BigDecimal.ZERO.setScale(2);
                plain(p, free ? new Item(item.name(), "", item.unit(), item.quantity(), nought, nought) : item);
            }
        }
    },
    /** What belongs to a row stands under it in points. */
    BULLETS {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (Item item : p.items) {
                String text = item.name() + " " + item.more() + " checked by hand";
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .row("- " + item.more())
                        .row("- checked by hand")
                        .expect(text, item.quantity(), item.price(), item.amount());
                p.y += 3;
            }
        }
    },
    /** Nothing heads the columns, and the rows are numbered. */
    NO_HEADING {
        @Override
        public void draw(TablePage p) {
            p.columns("llrrr", 50, 75, 340, 440, 545);
            int number = 1;
            for (Item item : p.items) {
                p.row(
                                number++ + ".",
                                item.name(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** The description is the last column. */
    DESCRIPTION_LAST {
        @Override
        public void draw(TablePage p) {
            p.columns("rrrl", 90, 180, 290, 320)
                    .heading(p.word("qty"), p.word("price"), p.word("amount"), p.word("desc"));
            for (Item item : p.items) {
                p.row(p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()), item.name())
                        .expect(item);
            }
        }
    },
    /** A price for a hundred. */
    PER_HUNDRED {
        @Override
        public void draw(TablePage p) {
            p.columns("lrrrr", 50, 280, 370, 430, 545)
                    .heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("per"), p.word("amount"));
            for (Item item : p.items) {
                BigDecimal quantity = item.quantity().multiply(BigDecimal.valueOf(100));
                p.row(item.name(), p.words.number(quantity), p.money(item.price()), "100", p.money(item.amount()))
                        .expect(item.name(), quantity, item.price(), item.amount());
            }
        }
    },
    /** What comes off stands in brackets. */
    BRACKETS {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (int i = 0; i < p.items.size(); i++) {
                Item item = p.items.get(i);
                if (i == 0) {
                    plain(p, item);
                } else {
                    BigDecimal off = share(item.price(), "0.10");
                    plain(p, item);
                    p.row(p.word("less"), "", "", "(" + p.money(off) + ")").takeOff(off);
                }
            }
        }
    },
    /** A text without amount stands between the rows. */
    REMARKS {
        @Override
        public void draw(TablePage p) {
            usual(p);
            for (Item item : p.items) {
                plain(p, item);
                p.y += 12;
                p.row("Delivery note 4711 of 12 April 2024");
                p.y += 12;
            }
        }
    },
    /** A table on the left half of the page, its columns close to one another. */
    NARROW {
        @Override
        public void draw(TablePage p) {
            p.columns("lrrr", 50, 215, 275, 345)
                    .heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            p.items.forEach(item -> plain(p, item));
        }
    };

    private static void usual(TablePage p) {
        p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
    }

    private static void plain(TablePage p, Item item) {
        p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                .expect(item);
    }

    private static void foot(TablePage p, int page) {
        p.sheet
                .text(50, 800, 8, "Kestrel Works Ltd, 14 Mill Lane, Leeds LS1 4AB")
                .text(500, 800, 8, "Page " + page);
    }

    private static Item named(Item item, String name) {
        return new Item(name, item.more(), item.unit(), item.quantity(), item.price(), item.amount());
    }

    private static BigDecimal share(BigDecimal of, String share) {
        return of.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }
}
