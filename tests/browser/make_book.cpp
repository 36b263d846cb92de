// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an invented quote book for the tests in a browser.
// usage: make_book sample|large|hostile FILE.html|FILE.docx
#include <cstdlib>
#include <iostream>
#include <string>

#include "kenspeckle/releasing.h"
#include "support/sample_book.h"

int main(int count, char** words) {
    using namespace kenspeckle;
    const std::string which = count == 3 ? words[1] : "";
    if (which != "sample" && which != "large" && which != "hostile") {
        std::cerr << "usage: make_book sample|large|hostile FILE\n";
        return EXIT_FAILURE;
    }
    const Book book = which == "sample"  ? test::inventedBook()
                      : which == "large" ? test::largeBook(400, 30)
                                         : test::hostileBook();
    if (const auto written = writeBook(book, words[2]); !written) {
        std::cerr << written.error().message << "\n";
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
