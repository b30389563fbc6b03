using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Pakta.Web.Features.Shared;

/// <summary>What a form says about a value of the wrong shape, for fields that bring no sentence of their own.</summary>
internal sealed class BindingSentences : IValidationMetadataProvider
{
    private const string Required = "Wajib diisi.";
    private const string Unreadable = "Isian ini tidak dapat dibaca. Periksa kembali penulisannya.";
    private const string NotANumber = "Isi dengan angka.";

    public static void Use(MvcOptions options)
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        say.SetMissingBindRequiredValueAccessor(_ => Required);
        say.SetMissingKeyOrValueAccessor(() => Required);
        say.SetMissingRequestBodyRequiredValueAccessor(() => Required);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        say.SetNonPropertyValueMustBeANumberAccessor(() => NotANumber);
        say.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        say.SetValueIsInvalidAccessor(_ => Unreadable);
        say.SetValueMustBeANumberAccessor(_ => NotANumber);
        say.SetValueMustNotBeNullAccessor(_ => Required);
        options.ModelMetadataDetailsProviders.Add(new BindingSentences());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule is { ErrorMessage: null, ErrorMessageResourceName: null })
                rule.ErrorMessage = SentenceFor(rule);
        }
    }

    private static string SentenceFor(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => Required,
        StringLengthAttribute { MinimumLength: > 0 } => "Panjang isian harus antara {2} dan {1} huruf.",
        StringLengthAttribute or MaxLengthAttribute => "Paling banyak {1} huruf.",
        MinLengthAttribute => "Paling sedikit {1} huruf.",
        RangeAttribute => "Isi dengan nilai antara {1} dan {2}.",
        EmailAddressAttribute => "Alamat surel ini tidak lengkap. Contoh: nama@contoh.go.id.",
        CompareAttribute => "Isian ini tidak sama dengan isian sebelumnya.",
        _ => Unreadable,
    };
}
