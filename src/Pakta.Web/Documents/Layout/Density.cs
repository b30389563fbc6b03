namespace Pakta.Web.Documents.Layout;

// How a fuller page is set: the white between blocks gives way before the type does.
internal static class Density
{
    public static double Gap(double step) => step * step;

    public static double Leading(double step) => step >= 0.85 ? 1.44 : 1.34;
}
