package com.cashupagent.samples.tables;

import com.cashupagent.samples.tables.TablePage.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How a table is laid out. */
public enum TableKind implements TableDrawing {
    /** {@code 12 pcs} in one cell. */
    UNIT_BEHIND_QUANTITY {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(
                                item.name(),
                                p.words.number(item.quantity()) + " " + item.unit(),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** {@code 25.00 / h}. */
    UNIT_BEHIND_PRICE {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                String price = p.money(item.price()) + (p.random.nextBoolean() ? " / " : " " + p.word("per") + " ");
                p.row(item.name(), p.words.number(item.quantity()), price + item.unit(), p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** {@code 3 x 10.50} in one cell. */
    QUANTITY_TIMES_PRICE {
        @Override
        public void draw(TablePage p) {
            p.columns("lrr", 50, 420, 545)
                    .heading(p.word("desc"), p.word("qty") + " x " + p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(
                                item.name(),
                                p.words.number(item.quantity()) + " x " + p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** The numbers stand on the first line of three. */
    THREE_LINES_TOP {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()));
                p.row(item.more()).row("as of our offer").expect(whole(item, " as of our offer"));
                p.y += 5;
            }
        }
    },
    /** On the middle one. */
    THREE_LINES_MIDDLE {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name())
                        .row(
                                item.more(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .row("as of our offer")
                        .expect(whole(item, " as of our offer"));
                p.y += 8;
            }
        }
    },
    /** On the last one. */
    TWO_LINES_BOTTOM {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name())
                        .row(
                                item.more(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(whole(item, ""));
                p.y += 8;
            }
        }
    },
    WITHOUT_PRICE {
        @Override
        public void draw(TablePage p) {
            p.columns("lrr", 50, 400, 545).heading(p.word("desc"), p.word("qty"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.amount()))
                        .expect(item.name(), item.quantity(), null, item.amount());
            }
        }
    },
    WITHOUT_QUANTITY {
        @Override
        public void draw(TablePage p) {
            p.columns("lr", 50, 545).heading(p.word("desc"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name() + ", " + item.more(), p.money(item.amount()))
                        .expect(item.name() + ", " + item.more(), null, null, item.amount());
            }
        }
    },
    /** A row takes off what the row above it is reduced by. */
    DISCOUNT_ROWS {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .expect(item);
                if (p.random.nextInt(2) == 0) {
                    BigDecimal off = share(item.amount(), "0.10");
                    p.row(p.word("less") + " 10%", "", "", p.money(off.negate()))
                            .takeOff(off);
                }
            }
        }
    },
    /** Headings of groups, and their sums. */
    GROUPS {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            int half = (p.items.size() + 1) / 2;
            for (List<Item> group : List.of(p.items.subList(0, half), p.items.subList(half, p.items.size()))) {
                p.row("Warehouse " + (group.equals(p.items.subList(0, half)) ? "North" : "South"));
                BigDecimal sum = BigDecimal.ZERO;
                for (Item item : group) {
                    p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                            .expect(item);
                    sum = sum.add(item.amount());
                }
                p.row(p.word("sub"), "", "", p.money(sum));
            }
        }

        @Override
        public int least() {
            return 4;
        }
    },
    /** Page after page, the sum so far at the foot and again at the head. */
    CARRIED_OVER {
        @Override
        public void draw(TablePage p) {
            p.usual();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < p.items.size(); i++) {
                if (i % 4 == 0) {
                    if (i > 0) {
                        p.row(p.word("carried"), "", "", p.money(sum)).newPage();
                    }
                    p.heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
                    if (i > 0) {
                        p.row(p.word("brought"), "", "", p.money(sum));
                    }
                }
                Item item = p.items.get(i);
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .expect(item);
                sum = sum.add(item.amount());
            }
        }

        @Override
        public int least() {
            return 6;
        }
    },
    QUANTITY_FIRST {
        @Override
        public void draw(TablePage p) {
            p.columns("rllrr", 80, 95, 150, 440, 545)
                    .heading(p.word("qty"), p.word("unit"), p.word("desc"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(
                                p.words.number(item.quantity()),
                                item.unit(),
                                item.name(),
                                p.money(item.price()),
                                p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** A letter behind the amount names its tax rate. */
    TAX_LETTER {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(
                                item.name(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                p.money(item.amount()) + " A")
                        .expect(item);
            }
        }
    },
    CURRENCY_IN_CELLS {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(
                                item.name(),
                                p.words.number(item.quantity()),
                                "EUR " + p.money(item.price()),
                                "EUR " + p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** Numbers of the goods under their descriptions. */
    CODES_BELOW {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .row(p.word("ser") + ": 4500" + p.random.nextInt(90_000))
                        .expect(item);
            }
        }
    },
    /** The article's number, the tax rate and a discount in columns of their own. */
    MANY_COLUMNS {
        @Override
        public void draw(TablePage p) {
            p.columns("lllrrrrr", 40, 62, 125, 300, 370, 420, 470, 550)
                    .heading(
                            p.word("pos"),
                            p.word("code"),
                            p.word("desc"),
                            p.word("qty"),
                            p.word("price"),
                            p.word("disc"),
                            p.word("tax"),
                            p.word("amount"));
            int number = 1;
            for (Item item : p.items) {
                BigDecimal amount = item.amount().subtract(share(item.amount(), "0.05"));
                p.row(
                                String.valueOf(number++),
                                "A" + (1000 + p.random.nextInt(9000)),
                                item.name(),
                                p.words.number(item.quantity()),
                                p.money(item.price()),
                                "5",
                                "20",
                                p.money(amount))
                        .expect(item.name(), item.quantity(), item.price(), amount);
            }
        }
    },
    TIMESHEET {
        @Override
        public void draw(TablePage p) {
            p.columns("llrrr", 50, 120, 360, 450, 545)
                    .heading(p.word("day"), p.word("desc"), p.word("hours"), p.word("rate"), p.word("amount"));
            int day = 10;
            for (Item item : p.items) {
                BigDecimal hours = BigDecimal.valueOf(5 + p.random.nextInt(70), 1);
                BigDecimal rate = BigDecimal.valueOf(8_500, 2);
                BigDecimal amount = hours.multiply(rate).setScale(2, RoundingMode.HALF_UP);
                p.row(
                                "2024-04-" + day++,
                                "Meeting about "
                                        + item.name().replaceAll("[0-9].*", "").strip(),
                                p.words.number(hours),
                                p.money(rate),
                                p.money(amount))
                        .expect(
                                "Meeting about "
                                        + item.name().replaceAll("[0-9].*", "").strip(),
                                hours,
                                rate,
                                amount);
            }
        }
    },
    /** Goods that came back. */
    RETURNS {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                Item item = p.items.get(i);
                boolean back = i == p.items.size() - 1 && i > 0;
                BigDecimal quantity = back ? BigDecimal.ONE.negate() : item.quantity();
                BigDecimal amount = back ? item.price().negate() : item.amount();
                p.row(item.name(), p.words.number(quantity), p.money(item.price()), p.money(amount))
                        .expect(item.name(), quantity, item.price(), amount);
            }
        }
    },
    /** Headings in two lines. */
    TALL_HEADING {
        @Override
        public void draw(TablePage p) {
            p.usual();
            p.row("", "", first(p.word("price")), "");
            p.heading(p.word("desc"), p.word("qty"), rest(p.word("price")), p.word("amount"));
            for (Item item : p.items) {
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .expect(item);
            }
        }
    },
    /** A description that goes on on the next page. */
    BROKEN_BY_PAGE {
        @Override
        public void draw(TablePage p) {
            p.usual().heading(p.word("desc"), p.word("qty"), p.word("price"), p.word("amount"));
            for (int i = 0; i < p.items.size(); i++) {
                Item item = p.items.get(i);
                if (i == 2) {
                    p.newPage();
                }
                p.row(item.name(), p.words.number(item.quantity()), p.money(item.price()), p.money(item.amount()))
                        .row(item.more())
                        .expect(whole(item, ""));
            }
        }

        @Override
        public int least() {
            return 4;
        }
    };

    private static Item whole(Item item, String end) {
        return new Item(
                item.name() + " " + item.more() + end, "", item.unit(), item.quantity(), item.price(), item.amount());
    }

    private static BigDecimal share(BigDecimal of, String share) {
        return of.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String first(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? "" : words.substring(0, blank);
    }

    private static String rest(String words) {
        return words.substring(words.indexOf(' ') + 1);
    }
}
