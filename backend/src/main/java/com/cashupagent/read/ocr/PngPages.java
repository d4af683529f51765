package com.cashupagent.read.ocr;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageImages;
import com.cashupagent.read.PagePictures;
import com.cashupagent.read.pdf.PdfPageImages;
import java.nio.file.Path;
import java.util.Map;

/** Draws pages for people to look at. Thread-safe. */
public final class PngPages implements PagePictures {

    /** An A4 page at 137 dpi: small print can be read, and a page is a few hundred kilobytes. */
    private static final int LONGEST_SIDE = 1_600;

    private static final double DPI = 137;
    private static final PageImages PICTURES = new PictureFiles();
    private static final Map<MediaType, PageImages> IMAGES = Map.of(
            MediaType.PDF, new PdfPageImages(DPI),
            MediaType.JPEG, PICTURES,
            MediaType.PNG, PICTURES,
            MediaType.TIFF, PICTURES,
            MediaType.WEBP, PICTURES);

    @Override
    public byte[] png(Path file, MediaType mediaType, int page) {
        PageImages images = IMAGES.get(mediaType);
        if (images == null) {
            throw new ProblemException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A document of this type has data and no pages to look at.");
        }
        return PngFile.of(Smaller.within(LONGEST_SIDE, images.image(file, mediaType, page)));
    }
}
